package dev.maquette.assistant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A file to be fetched.
 *
 * @param url its answer is saved under a file name
 * @param bytes size
 */
@RegisterForReflection
record ExportedFile(String format, String url, String contentType, long bytes) {}
