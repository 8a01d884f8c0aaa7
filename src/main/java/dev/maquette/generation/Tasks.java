package dev.maquette.generation;

import dev.maquette.http.BodyFingerprint;
import dev.maquette.http.CurrentRequest;
import dev.maquette.http.IdempotencyKey;
import dev.maquette.http.StartHeaders;
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
import java.util.concurrent.atomic.AtomicReference;
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
    private final TaskRows rows;

    Tasks(
            Jobs jobs,
            RedisCommands redis,
            JobConfig config,
            CurrentCaller caller,
            CurrentRequest request,
            TaskRows rows) {
        this.jobs = jobs;
        this.redis = redis;
        this.config = config;
        this.caller = caller;
        this.request = request;
        this.rows = rows;
    }

    /**
     * Starts a step.
     *
     * @param headers without an idempotency key the task and the body tell a repeat
     * @param plan makes the job's input out of its number within the task
     */
    Submission start(GenerationKind kind, TaskCall call, StartHeaders headers, IntFunction<TaskRun> plan) {
        String owner = caller.get().id();
        String fingerprint = BodyFingerprint.of("POST", "/generate/" + kind.call(), call);
        IdempotencyKey key = headers.idempotencyKey();
        String repeatKey = key == null ? "generate:" + fingerprint : key.value();
        Submitter submitter = new Submitter(
                owner, request.id(), Optional.of(new Submitter.Repeatable(repeatKey, fingerprint)), headers.estimate());
        NumberedFiles files = new NumberedFiles(owner, call.taskId, kind);
        String jobId = UUID.randomUUID().toString();
        AtomicReference<TaskWork> announced = new AtomicReference<>();
        boolean accepted = false;
        try {
            Submission submission = jobs.submit(submitter, () -> {
                String last = redis.get(files.counter());
                TaskWork work = new TaskWork(jobId, owner, kind, plan.apply(NumberedFiles.next(last)));
                if (!submitter.estimateOnly()) {
                    rows.announce(work);
                    announced.set(work);
                }
                return job(work, files.count(last, config.retention()));
            });
            accepted = submission instanceof Submission.Accepted work
                    && work.jobId().equals(jobId);
            return submission;
        } finally {
            if (!accepted && announced.get() != null) {
                rows.withdraw(announced.get());
            }
        }
    }

    private static NewJob job(TaskWork work, DocumentChange count) {
        String taskId = work.run().taskId();
        return new NewJob(
                work.kind().jobKind(),
                work.jobId(),
                taskId,
                work.run(),
                TaskStarted.of(work.jobId(), taskId, work.kind().service()),
                List.of(count));
    }
}
