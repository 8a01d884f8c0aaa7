package dev.maquette.generation;

import dev.maquette.http.BodyFingerprint;
import dev.maquette.http.CurrentRequest;
import dev.maquette.http.IdempotencyKey;
import dev.maquette.job.DocumentChange;
import dev.maquette.job.JobConfig;
import dev.maquette.job.Jobs;
import dev.maquette.job.NewJob;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.redis.RedisCommands;
import dev.maquette.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Takes in the work of the app's tasks. The same call with the same body is the same job; another body under the same task is
 * a further job, whose files get the next number.
 */
@ApplicationScoped
class Tasks {

    private final Jobs jobs;
    private final RedisCommands redis;
    private final JobConfig config;
    private final CurrentCaller caller;
    private final CurrentRequest request;

    Tasks(Jobs jobs, RedisCommands redis, JobConfig config, CurrentCaller caller, CurrentRequest request) {
        this.jobs = jobs;
        this.redis = redis;
        this.config = config;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Starts a step.
     *
     * @param key null when the request has none; then the task and the body tell a repeat
     * @param run makes the job's input out of its number within the task
     */
    Submission start(GenerationKind kind, TaskCall call, IdempotencyKey key, IntFunction<Object> run) {
        String owner = caller.get().id();
        String fingerprint = BodyFingerprint.of("POST", "/generate/" + kind.call(), call);
        String repeatKey = key == null ? "generate:" + fingerprint : key.value();
        Submitter submitter =
                new Submitter(owner, request.id(), Optional.of(new Submitter.Repeatable(repeatKey, fingerprint)));
        String counter = "generation:%s:%s:%s".formatted(owner, call.taskId, kind.fileName());
        return jobs.submit(submitter, () -> {
            String jobId = UUID.randomUUID().toString();
            String stored = redis.get(counter);
            int number = stored == null ? 1 : Integer.parseInt(stored) + 1;
            return new NewJob(
                    kind.jobKind(),
                    jobId,
                    call.taskId,
                    run.apply(number),
                    TaskStarted.of(jobId, call.taskId, kind.service()),
                    List.of(DocumentChange.write(counter, stored, String.valueOf(number), config.retention())));
        });
    }
}
