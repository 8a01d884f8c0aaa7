package dev.maquette.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/**
 * Labelled points at which a crash test kills the process. At the point named in {@code maquette.job.failpoint} the
 * thread says so in the log and waits for ever; otherwise nothing happens.
 */
@ApplicationScoped
public class Failpoint {

    private static final Logger LOG = Logger.getLogger(Failpoint.class);

    private final String chosen;

    Failpoint(JobConfig config) {
        this.chosen = config.failpoint().orElse("");
    }

    public void reached(String label) {
        if (!label.equals(chosen)) {
            return;
        }
        LOG.warnf("failpoint reached label=%s", label);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
