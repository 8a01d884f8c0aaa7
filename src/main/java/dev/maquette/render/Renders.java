package dev.maquette.render;

import dev.maquette.http.BodyFingerprint;
import dev.maquette.http.StartHeaders;
import dev.maquette.job.DocumentChange;
import dev.maquette.job.Jobs;
import dev.maquette.job.NewJob;
import dev.maquette.job.StartOfWork;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.redis.RedisCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Takes in pictures to be rendered. */
@ApplicationScoped
class Renders {

    private static final String CALL = "/render/jobs";

    private final Jobs jobs;
    private final StartOfWork work;
    private final RenderPlanner planner;
    private final RedisCommands redis;
    private final RenderConfig config;

    Renders(Jobs jobs, StartOfWork work, RenderPlanner planner, RedisCommands redis, RenderConfig config) {
        this.jobs = jobs;
        this.work = work;
        this.planner = planner;
        this.redis = redis;
        this.config = config;
    }

    /** Ends the submission of what was submitted a moment ago. */
    private static final class JustStarted extends RuntimeException {

        private final String jobId;

        private JustStarted(String jobId) {
            super("It was submitted a moment ago", null, false, false);
            this.jobId = jobId;
        }
    }

    /** Without an idempotency key the same request of a project is the same job for a while. */
    Submission start(RenderRequest request, StartHeaders headers) {
        Submitter submitter = work.submitter(headers, CALL, "", request);
        String jobId = UUID.randomUUID().toString();
        if (headers.idempotencyKey() != null || request.projectId() == null || submitter.estimateOnly()) {
            return jobs.submit(submitter, () -> job(jobId, request, List.of()));
        }
        String recent = "render_recent:%s:%s".formatted(submitter.owner(), BodyFingerprint.of("POST", CALL, request));
        try {
            return jobs.submit(submitter, () -> {
                String first = redis.get(recent);
                if (first != null) {
                    throw new JustStarted(first);
                }
                return job(jobId, request, List.of(DocumentChange.write(recent, null, jobId, config.repeatWindow())));
            });
        } catch (JustStarted repeat) {
            return jobs.repeated(repeat.jobId, RenderStarted.of(repeat.jobId));
        }
    }

    private NewJob job(String jobId, RenderRequest request, List<DocumentChange> changes) {
        return new NewJob(
                RenderHandler.KIND,
                jobId,
                request.projectId() == null ? "renders" : request.projectId(),
                planner.plan(request),
                RenderStarted.of(jobId),
                changes);
    }
}
