package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.MovableClock;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaneWorkerTest {

    @Inject
    JobConfig config;

    @Inject
    LaneReader reader;

    @Inject
    JobStore store;

    @Inject
    RunningJobs running;

    @Inject
    JobRunner runner;

    @Inject
    Clock clock;

    @Inject
    JobLog log;

    @Inject
    RedisCommands redis;

    @Inject
    @RedisClientName("workers")
    RedisDataSource workers;

    private final String lane = "test-" + UUID.randomUUID();
    private final String job = UUID.randomUUID().toString();

    @Test
    void a_worker_that_stops_gives_back_what_it_is_given_in_the_last_moment() {
        LaneWorker stopping = new LaneWorker(lane, "stopping", config, reader, store, running, runner, clock, log);
        stopping.start();
        awaitReader();
        stopping.stop();

        accept();

        List<LaneReader.Entry> next = await().until(() -> reader.next(lane, "other", 1), given -> !given.isEmpty());
        assertThat(next).containsExactly(new LaneReader.Entry(field("entry"), job));
        assertThat(field("status")).isEqualTo("queued");
        assertThat(field("attempts")).isEqualTo("0");
    }

    @Test
    void nothing_is_taken_over_when_the_store_stood_still_so_that_nobody_could_renew_a_lease() {
        MovableClock clock = new MovableClock();
        AtomicInteger takeovers = new AtomicInteger();
        CountDownLatch goesOn = new CountDownLatch(3);
        LaneReader slow = new LaneReader(workers, config) {
            @Override
            List<Entry> expired(String of, String consumer, int count) {
                if (takeovers.incrementAndGet() == 1) {
                    clock.advance(Duration.ofSeconds(7));
                }
                return super.expired(of, consumer, count);
            }

            @Override
            List<Entry> next(String of, String consumer, int count) {
                goesOn.countDown();
                return List.of();
            }
        };
        leaveExpired();
        LaneWorker worker = new LaneWorker(lane, "another", config, slow, store, running, runner, clock, log);
        worker.start();

        await().until(() -> goesOn.getCount() == 0);
        assertThat(takeovers).hasValue(1);
        assertThat(worker.busy()).isFalse();
        assertThat(field("attempts")).isEqualTo("0");

        await().until(() -> {
            // more than once, as time that passes during a look is a standstill, too
            clock.advance(config.lease().plusMillis(1));
            return takeovers.get() > 1;
        });
        worker.stop();
    }

    /** As another process leaves it behind that was killed. */
    private void leaveExpired() {
        reader.createGroup(lane);
        accept();
        String entry = reader.next(lane, "killed", 1).getFirst().id();
        redis.execute("XCLAIM", JobKeys.lane(lane), JobKeys.GROUP, "killed", "0", entry, "IDLE", "3600000", "JUSTID");
    }

    /** Job and entry come at once: the reader may be faster than a second command. */
    private void accept() {
        String script = """
                local entry = redis.call('XADD', KEYS[1], '*', 'job', ARGV[1])
                redis.call('HSET', KEYS[2], 'id', ARGV[1], 'entry', entry, 'status', 'queued', 'attempts', '0')
                """;
        redis.execute("EVAL", script, "2", JobKeys.lane(lane), JobKeys.job(job), job);
    }

    /** Who has cleared away an entry without a job waits for the next one. */
    private void awaitReader() {
        redis.execute("XADD", JobKeys.lane(lane), "*", "job", "nobody's");
        await().until(() -> redis.execute("XLEN", JobKeys.lane(lane)).toInteger() == 0);
    }

    private String field(String name) {
        return redis.execute("HGET", JobKeys.job(job), name).toString();
    }
}
