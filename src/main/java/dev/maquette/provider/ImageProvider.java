package dev.maquette.provider;

/** A provider of pictures. */
public interface ImageProvider extends Provider<ImageGenerator> {}
