package dev.maquette.webhook;

import dev.maquette.job.BackgroundLoop;
import dev.maquette.job.EndedJobs;
import dev.maquette.job.EndedJobs.Ended;
import dev.maquette.job.JobConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;

/** Makes a delivery of each ended job for each endpoint that wants to know, at once and in every process that works. */
@ApplicationScoped
class EndedJobsReader {

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final int BATCH = 100;

    private final EndedJobs ended;
    private final Endpoints endpoints;
    private final Messages messages;
    private final DeliveryQueue queue;
    private final JobConfig jobs;
    private final BackgroundLoop loop =
            new BackgroundLoop(Thread.ofVirtual().name("ended-jobs"), AFTER_TROUBLE, this::read);

    EndedJobsReader(EndedJobs ended, Endpoints endpoints, Messages messages, DeliveryQueue queue, JobConfig jobs) {
        this.ended = ended;
        this.endpoints = endpoints;
        this.messages = messages;
        this.queue = queue;
        this.jobs = jobs;
    }

    /** Not sooner, since a start that is refused has nothing to tell. */
    void start(@ObservesAsync HttpServerStart started) {
        if (jobs.role() != JobConfig.Role.API) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        loop.stop();
    }

    private void read() {
        ended.next(BATCH).forEach(this::tell);
    }

    private void tell(Ended job) {
        queue.exchange(
                job,
                endpoints.of(job.owner()).stream()
                        .filter(endpoint -> endpoint.wants(job.kind()))
                        .map(endpoint -> messages.ofJob(job, endpoint))
                        .toList());
    }
}
