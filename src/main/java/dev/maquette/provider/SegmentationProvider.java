package dev.maquette.provider;

/** A provider of masks. */
public interface SegmentationProvider extends Provider<Segmenter> {}
