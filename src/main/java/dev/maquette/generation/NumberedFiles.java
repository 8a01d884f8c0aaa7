package dev.maquette.generation;

import dev.maquette.job.DocumentChange;
import java.time.Duration;

/** Counts the jobs of a task whose files would have the same name. */
record NumberedFiles(String owner, String taskId, GenerationKind kind) {

    /** The document that holds the last number. */
    String counter() {
        return "generation:%s:%s:%s:%s".formatted(owner, taskId, kind.folder(), kind.fileName());
    }

    /** @param last as it is stored, or null */
    static int next(String last) {
        return last == null ? 1 : Integer.parseInt(last) + 1;
    }

    /** Takes the next number, unless somebody else did meanwhile. */
    DocumentChange count(String last, Duration retention) {
        return DocumentChange.write(counter(), last, String.valueOf(next(last)), retention);
    }
}
