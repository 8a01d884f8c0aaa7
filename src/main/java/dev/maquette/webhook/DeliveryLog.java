package dev.maquette.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * One line per attempt, with the same {@code name=value} pairs; counted as well, see docs/operating.md. Addresses are not
 * told: many of them are as good as a password.
 */
@ApplicationScoped
class DeliveryLog {

    private static final Logger LOG = Logger.getLogger(DeliveryLog.class);

    private final MeterRegistry registry;

    DeliveryLog(MeterRegistry registry) {
        this.registry = registry;
    }

    void delivered(Delivery delivery, int status) {
        LOG.info(line("delivered", delivery) + " status=" + status);
        count("delivered");
    }

    void retried(Delivery delivery, String why, Duration delay) {
        LOG.info(line("to be tried again", delivery) + " in_s=" + delay.toSeconds() + reason(why));
        count("retried");
    }

    void failed(Delivery delivery, String why) {
        LOG.warn(line("failed", delivery) + reason(why));
        count("failed");
    }

    void gone(Delivery delivery) {
        LOG.warn(line("endpoint removed, as it says that it is gone", delivery));
        count("gone");
    }

    /** The lease expires, and then it is delivered again. */
    void left(Delivery delivery, RuntimeException thrown) {
        LOG.warn(line("left", delivery) + reason(String.valueOf(thrown.getMessage())));
    }

    private void count(String outcome) {
        registry.counter("maquette.webhooks.deliveries", "outcome", outcome).increment();
    }

    private static String line(String what, Delivery delivery) {
        return "webhook %s endpoint=%s delivery=%s type=%s job=%s attempt=%d"
                .formatted(
                        what,
                        delivery.endpoint(),
                        delivery.id(),
                        delivery.type().word(),
                        delivery.jobId() == null ? "-" : delivery.jobId(),
                        delivery.attempts());
    }

    private static String reason(String words) {
        return " reason=\"" + words + '"';
    }
}
