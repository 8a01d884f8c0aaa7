package dev.maquette.provider;

/** A provider of 3D models. */
public interface ModelProvider extends Provider<ModelGenerator> {}
