package dev.maquette.generation;

/**
 * The answer to every call.
 *
 * @param celeryTaskId the id to poll; the name is older than this service
 * @param taskId the client's own
 * @param statusUrl where to poll
 */
public record TaskStarted(String celeryTaskId, String taskId, String status, String statusUrl) {

    static TaskStarted of(String jobId, String taskId, Service service) {
        return new TaskStarted(jobId, taskId, "pending", "/tasks/%s/status?service=%s".formatted(jobId, service.id()));
    }
}
