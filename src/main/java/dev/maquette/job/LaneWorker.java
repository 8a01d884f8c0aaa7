package dev.maquette.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Takes the jobs of one lane, as many at a time as the lane is wide, each on a virtual thread of its own. */
class LaneWorker {

    private static final Duration AFTER_TROUBLE = Duration.ofMillis(500);
    private static final Duration BETWEEN_TAKEOVERS = Duration.ofSeconds(1);
    private static final int BATCH = 16;
    /** Which no look at the lane takes, unless the store stands still. */
    private static final Duration STANDSTILL = LaneReader.BLOCK.plusSeconds(1);

    private final String lane;
    private final String consumer;
    private final Semaphore free;
    private final Duration lease;
    private final LaneReader reader;
    private final JobStore store;
    private final RunningJobs running;
    private final JobRunner runner;
    private final Clock clock;
    private final JobLog log;
    private final BackgroundLoop loop;
    private final AtomicInteger underWay = new AtomicInteger();
    private boolean ready;
    private Instant nextTakeover = Instant.MIN;

    LaneWorker(
            String lane,
            String consumer,
            JobConfig config,
            LaneReader reader,
            JobStore store,
            RunningJobs running,
            JobRunner runner,
            Clock clock,
            JobLog log) {
        this.lane = lane;
        this.consumer = consumer;
        this.free = new Semaphore(config.lanes().get(lane).width());
        this.lease = config.lease();
        this.reader = reader;
        this.store = store;
        this.running = running;
        this.runner = runner;
        this.clock = clock;
        this.log = log;
        this.loop = new BackgroundLoop(Thread.ofVirtual().name("lane-" + lane), AFTER_TROUBLE, this::work);
    }

    /** Reads the lane until it is stopped, whatever happens to the store meanwhile. */
    void start() {
        loop.start();
    }

    void stop() {
        loop.stop();
    }

    /** Whether a job that it was given is being taken, runs, or is being let go of. */
    boolean busy() {
        return underWay.get() > 0;
    }

    private void work() {
        try {
            if (!ready) {
                reader.createGroup(lane);
                reader.forgetEndedConsumers(lane);
                ready = true;
            }
            fillFreePlaces();
        } catch (RuntimeException e) {
            // also a store that came back empty, which then lacks the group
            ready = false;
            postponeTakeovers();
            throw e;
        }
    }

    private void fillFreePlaces() {
        free.acquireUninterruptibly();
        int reserved = 1;
        while (reserved < BATCH && free.tryAcquire()) {
            reserved++;
        }
        List<LaneReader.Entry> entries = List.of();
        try {
            if (!loop.stopped()) {
                entries = leftBehindOrNew(reserved);
            }
        } finally {
            free.release(reserved - entries.size());
        }
        // what a stopping process hands back may be given to its own reader first, which still waits for entries
        entries.forEach(loop.stopped() ? this::giveBack : this::start);
    }

    private List<LaneReader.Entry> leftBehindOrNew(int count) {
        if (!takeoversArePostponed()) {
            List<LaneReader.Entry> expired = answerOf(() -> reader.expired(lane, consumer, count)).stream()
                    .filter(entry -> !running.contain(entry.job()))
                    .toList();
            if (takeoversArePostponed()) {
                // whoever still works on one of them takes it back when the lease is renewed
                return List.of();
            }
            if (!expired.isEmpty()) {
                expired.forEach(entry -> log.takenOver(entry.job(), lane));
                // there may be more of them than there were places
                return expired;
            }
            nextTakeover = clock.instant().plus(BETWEEN_TAKEOVERS);
        }
        return answerOf(() -> reader.next(lane, consumer, count));
    }

    private List<LaneReader.Entry> answerOf(Supplier<List<LaneReader.Entry>> look) {
        Instant asked = clock.instant();
        List<LaneReader.Entry> answer = look.get();
        if (clock.instant().isAfter(asked.plus(STANDSTILL))) {
            postponeTakeovers();
        }
        return answer;
    }

    /** While the store was away, or stood still, nobody could renew a lease, so all get the time to do it. */
    private void postponeTakeovers() {
        nextTakeover = clock.instant().plus(lease);
    }

    private boolean takeoversArePostponed() {
        return !clock.instant().isAfter(nextTakeover);
    }

    /** Starts a job on a place that is already reserved. */
    private void start(LaneReader.Entry entry) {
        underWay.incrementAndGet();
        Thread.ofVirtual().name("job-" + entry.job()).start(() -> {
            try {
                store.take(lane, entry.id(), entry.job()).ifPresent(this::run);
            } catch (RuntimeException e) {
                // once it is stopped there is nothing left to tell it with
                if (!loop.stopped()) {
                    log.notTaken(entry.job(), lane, e.getMessage());
                }
            } finally {
                underWay.decrementAndGet();
                free.release();
            }
        });
    }

    private void run(TakenJob job) {
        if (loop.stopped()) {
            // it was being taken when the stop came, and has not begun
            store.handBack(job);
        } else {
            runner.run(job);
        }
    }

    private void giveBack(LaneReader.Entry entry) {
        store.giveBack(lane, entry.id(), entry.job());
    }
}
