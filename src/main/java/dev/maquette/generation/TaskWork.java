package dev.maquette.generation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A job of a step, and whose it is.
 *
 * @param owner id of the caller
 */
record TaskWork(String jobId, String owner, GenerationKind kind, TaskRun run) {

    /** The id of the row of one of its files, counted from 0; the same whenever it is asked for. */
    UUID rowId(int file) {
        return rowId(jobId, file);
    }

    static UUID rowId(String jobId, int file) {
        return UUID.nameUUIDFromBytes((jobId + "/" + file).getBytes(StandardCharsets.UTF_8));
    }
}
