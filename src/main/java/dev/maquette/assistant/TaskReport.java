package dev.maquette.assistant;

import dev.maquette.generation.TaskStatus;
import dev.maquette.job.FailureCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A single step as assistants see it.
 *
 * @param progress percent
 * @param error why it failed, null when it did not
 * @param fileUrls what it made
 */
@RegisterForReflection
record TaskReport(
        String jobId, String status, int progress, FailureCode errorCode, String error, List<String> fileUrls) {

    static TaskReport of(TaskStatus status) {
        return new TaskReport(
                status.taskId(),
                status.status(),
                status.progress(),
                status.errorCode(),
                status.error(),
                status.assetUrls());
    }
}
