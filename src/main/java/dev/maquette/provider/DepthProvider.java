package dev.maquette.provider;

/** A provider of depth maps. */
public interface DepthProvider extends Provider<DepthEstimator> {}
