package dev.maquette.mesh.export;

/**
 * A model in one of the {@linkplain ExportFormat formats}.
 *
 * @param extension what the file's name ends with, without the dot
 */
public record ExportedFile(byte[] bytes, String contentType, String extension) {}
