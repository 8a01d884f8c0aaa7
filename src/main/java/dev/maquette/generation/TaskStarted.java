package dev.maquette.generation;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The answer to every call.
 *
 * @param celeryTaskId the id to poll; the name is older than this service
 * @param taskId the client's own
 * @param statusUrl where to poll
 */
@RegisterForReflection
public record TaskStarted(String celeryTaskId, String taskId, String status, String statusUrl) {

    static TaskStarted of(String jobId, String taskId, Service service) {
        return new TaskStarted(jobId, taskId, "pending", "/tasks/%s/status?service=%s".formatted(jobId, service.id()));
    }
}
