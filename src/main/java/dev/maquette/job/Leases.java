package dev.maquette.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Renews the leases of the jobs that run here, and notices which of them this worker has lost. */
@ApplicationScoped
class Leases {

    private static final Logger LOG = Logger.getLogger(Leases.class);

    private final JobRunner runner;
    private final JobStore store;
    private final JobConfig config;
    private final BackgroundLoop loop;
    private String consumer;

    Leases(JobRunner runner, JobStore store, JobConfig config) {
        this.runner = runner;
        this.store = store;
        this.config = config;
        // not on a virtual thread, which would wait for a processor behind jobs that compute
        this.loop = new BackgroundLoop(Thread.ofPlatform().daemon().name("leases"), config.heartbeat(), this::renewAll);
    }

    void keep(String consumer) {
        this.consumer = consumer;
        loop.start();
    }

    void release() {
        loop.stop();
    }

    private void renewAll() {
        runner.running().forEach(this::renew);
        Pause.of(config.heartbeat());
    }

    private void renew(RunningJob job) {
        try {
            if (!store.renew(job.taken(), consumer)) {
                Optional<JobStatus> status = store.find(job.id()).map(Job::status);
                job.hold()
                        .lose(
                                "it is " + status.map(JobStatus::word).orElse("gone") + " elsewhere",
                                status.equals(Optional.of(JobStatus.CANCELLED)));
            }
        } catch (RuntimeException e) {
            LOG.debugf("lease of job %s was not renewed: %s", job.id(), e.getMessage());
        }
    }
}
