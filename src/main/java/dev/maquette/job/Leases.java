package dev.maquette.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** This process as a holder of jobs: renews the leases of those that run here, and notices which of them it has lost. */
@ApplicationScoped
class Leases {

    private static final Logger LOG = Logger.getLogger(Leases.class);

    private final RunningJobs running;
    private final JobStore store;
    private final Duration heartbeat;
    private final BackgroundLoop loop;
    private final String consumer = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    Leases(RunningJobs running, JobStore store, JobConfig config) {
        this.running = running;
        this.store = store;
        this.heartbeat = config.heartbeat();
        // not on a virtual thread, which would wait for a processor behind jobs that compute
        this.loop = new BackgroundLoop(Thread.ofPlatform().daemon().name("leases"), heartbeat, this::renewAll);
    }

    /** The name under which this process takes and holds jobs. */
    String consumer() {
        return consumer;
    }

    /** From the first job on, since a thread of the system costs a megabyte or two also while there is nothing to renew. */
    void keep() {
        loop.start();
    }

    void release() {
        loop.stop();
    }

    private void renewAll() {
        running.all().forEach(this::renew);
        Pause.of(heartbeat);
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
