package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.redis.RedisCommands;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
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
    JobRunner runner;

    @Inject
    Clock clock;

    @Inject
    JobLog log;

    @Inject
    RedisCommands redis;

    private final String lane = "test-" + UUID.randomUUID();
    private final String job = UUID.randomUUID().toString();

    @Test
    void a_worker_that_stops_gives_back_what_it_is_given_in_the_last_moment() {
        LaneWorker stopping = new LaneWorker(lane, "stopping", config, reader, store, runner, clock, log);
        Thread.ofVirtual().start(stopping::work);
        awaitReader();
        stopping.stop();

        accept();

        List<LaneReader.Entry> next = await().until(() -> reader.next(lane, "other", 1), given -> !given.isEmpty());
        assertThat(next).containsExactly(new LaneReader.Entry(field("entry"), job));
        assertThat(field("status")).isEqualTo("queued");
        assertThat(field("attempts")).isEqualTo("0");
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
