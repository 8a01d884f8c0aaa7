package dev.maquette.webhook;

import dev.maquette.job.BackgroundLoop;
import dev.maquette.job.JobConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Sends what is due, each delivery on a virtual thread of its own. A process that only serves requests sends nothing. */
@ApplicationScoped
class DeliveryWorker {

    /** Before the store is closed, which has the default priority or a later one. */
    private static final int EARLY = 100;

    /** Other processes put deliveries into the queue too, and time makes them due; one small script a second. */
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);

    /** What takes longer is sent once more by somebody else. */
    private static final Duration STOP_GRACE = Duration.ofSeconds(2);

    private final DeliveryQueue queue;
    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final JobConfig jobs;
    private final int parallel;
    private final Semaphore places;
    private final BackgroundLoop loop =
            new BackgroundLoop(Thread.ofVirtual().name("webhooks"), LOOK_ANYWAY, this::work);

    DeliveryWorker(DeliveryQueue queue, Deliveries deliveries, DeliveryLog log, JobConfig jobs, WebhooksConfig config) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.log = log;
        this.jobs = jobs;
        this.parallel = config.parallel();
        this.places = new Semaphore(parallel);
    }

    /** Not sooner, since a start that is refused has nothing to tell. */
    void start(@ObservesAsync HttpServerStart started) {
        if (jobs.role() != JobConfig.Role.API) {
            loop.start();
        }
    }

    void stop(@Observes @Priority(EARLY) ShutdownEvent stopping) throws InterruptedException {
        loop.stop();
        places.tryAcquire(parallel, STOP_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void work() {
        if (startDue() == 0) {
            queue.awaitNews(LOOK_ANYWAY);
        }
    }

    private int startDue() {
        int free = places.availablePermits();
        List<Delivery> due = free == 0 ? List.of() : queue.claim(free);
        due.forEach(this::start);
        return due.size();
    }

    private void start(Delivery delivery) {
        places.acquireUninterruptibly();
        Thread.ofVirtual().name("webhook-" + delivery.id()).start(() -> {
            try {
                deliveries.attempt(delivery);
            } catch (RuntimeException e) {
                log.left(delivery, e);
            } finally {
                places.release();
            }
        });
    }
}
