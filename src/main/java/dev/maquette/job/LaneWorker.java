package dev.maquette.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Takes the jobs of one lane, as many at a time as the lane is wide, each on a virtual thread of its own. */
class LaneWorker {

    private static final Logger LOG = Logger.getLogger(LaneWorker.class);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration BETWEEN_TAKEOVERS = Duration.ofSeconds(1);
    private static final int BATCH = 16;

    private final String lane;
    private final String consumer;
    private final Semaphore free;
    private final Duration lease;
    private final LaneReader reader;
    private final JobStore store;
    private final JobRunner runner;
    private final Clock clock;
    private final JobLog log;
    private volatile boolean stopped;
    private Instant nextTakeover = Instant.MIN;

    LaneWorker(
            String lane,
            String consumer,
            JobConfig config,
            LaneReader reader,
            JobStore store,
            JobRunner runner,
            Clock clock,
            JobLog log) {
        this.lane = lane;
        this.consumer = consumer;
        this.free = new Semaphore(config.lanes().get(lane).width());
        this.lease = config.lease();
        this.reader = reader;
        this.store = store;
        this.runner = runner;
        this.clock = clock;
        this.log = log;
    }

    /** Reads the lane until it is stopped, whatever happens to the store meanwhile. */
    void work() {
        boolean ready = false;
        while (!stopped) {
            try {
                if (!ready) {
                    reader.createGroup(lane);
                    reader.forgetEndedConsumers(lane);
                    ready = true;
                }
                fillFreePlaces();
            } catch (RuntimeException e) {
                // also a store that came back empty, which then lacks the group
                LOG.debugf("lane %s: %s", lane, e.getMessage());
                ready = false;
                // while the store was away nobody could renew a lease, so all get the time to do it
                nextTakeover = clock.instant().plus(lease);
                Pause.of(AFTER_TROUBLE);
            }
        }
    }

    void stop() {
        stopped = true;
    }

    private void fillFreePlaces() {
        free.acquireUninterruptibly();
        int reserved = 1;
        while (reserved < BATCH && free.tryAcquire()) {
            reserved++;
        }
        List<LaneReader.Entry> entries = List.of();
        try {
            if (!stopped) {
                entries = leftBehindOrNew(reserved);
            }
        } finally {
            free.release(reserved - entries.size());
        }
        // what a stopping process hands back may be given to its own reader first, which still waits for entries
        entries.forEach(stopped ? this::giveBack : this::start);
    }

    private List<LaneReader.Entry> leftBehindOrNew(int count) {
        if (clock.instant().isAfter(nextTakeover)) {
            List<LaneReader.Entry> expired = reader.expired(lane, consumer, count).stream()
                    .filter(entry -> !runner.runs(entry.job()))
                    .toList();
            if (!expired.isEmpty()) {
                expired.forEach(entry -> log.takenOver(entry.job(), lane));
                // there may be more of them than there were places
                return expired;
            }
            nextTakeover = clock.instant().plus(BETWEEN_TAKEOVERS);
        }
        return reader.next(lane, consumer, count);
    }

    /** Starts a job on a place that is already reserved. */
    private void start(LaneReader.Entry entry) {
        Thread.ofVirtual().name("job-" + entry.job()).start(() -> {
            try {
                store.take(lane, entry.id(), entry.job()).ifPresent(runner::run);
            } catch (RuntimeException e) {
                log.notTaken(entry.job(), lane, e.getMessage());
            } finally {
                free.release();
            }
        });
    }

    private void giveBack(LaneReader.Entry entry) {
        store.giveBack(lane, entry.id(), entry.job());
    }
}
