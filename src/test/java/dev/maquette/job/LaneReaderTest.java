package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.redis.RedisCommands;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaneReaderTest {

    @Inject
    LaneReader reader;

    @Inject
    RedisCommands redis;

    private final String lane = "test-" + UUID.randomUUID();

    @BeforeEach
    void createLane() {
        reader.createGroup(lane);
    }

    @Test
    void a_lane_that_is_there_already_is_no_error() {
        reader.createGroup(lane);

        assertThat(reader.next(lane, "worker", 1)).isEmpty();
    }

    @Test
    void an_entry_is_given_to_one_worker_only() {
        redis.execute("XADD", JobKeys.lane(lane), "*", "job", "job-1");

        List<LaneReader.Entry> first = reader.next(lane, "one", 5);
        List<LaneReader.Entry> second = reader.next(lane, "other", 5);

        assertThat(first).extracting(LaneReader.Entry::job).containsExactly("job-1");
        assertThat(second).isEmpty();
    }

    @Test
    void only_an_entry_whose_worker_is_silent_for_a_lease_is_taken_over() {
        redis.execute("XADD", JobKeys.lane(lane), "*", "job", "silent");
        redis.execute("XADD", JobKeys.lane(lane), "*", "job", "busy");
        LaneReader.Entry silent = reader.next(lane, "dead", 1).getFirst();
        reader.next(lane, "alive", 1);
        beIdle(silent, "dead");

        assertThat(reader.expired(lane, "taker", 5)).containsExactly(silent);
    }

    @Test
    void a_silent_worker_is_found_behind_any_number_of_busy_ones() {
        for (int i = 0; i < 25; i++) {
            redis.execute("XADD", JobKeys.lane(lane), "*", "job", "busy-" + i);
        }
        redis.execute("XADD", JobKeys.lane(lane), "*", "job", "silent");
        reader.next(lane, "alive", 25);
        LaneReader.Entry silent = reader.next(lane, "dead", 1).getFirst();
        beIdle(silent, "dead");

        assertThat(reader.expired(lane, "taker", 1)).containsExactly(silent);
    }

    @Test
    void consumers_of_processes_that_ended_long_ago_are_forgotten_unless_they_hold_an_entry() {
        redis.execute("XGROUP", "CREATECONSUMER", JobKeys.lane(lane), JobKeys.GROUP, "recent");
        redis.execute("XADD", JobKeys.lane(lane), "*", "job", "left-behind");
        beIdle(reader.next(lane, "holder", 1).getFirst(), "holder");

        reader.forgetEndedConsumers(lane);

        assertThat(redis.execute("XINFO", "CONSUMERS", JobKeys.lane(lane), JobKeys.GROUP))
                .extracting(consumer -> consumer.get("name").toString())
                .containsExactlyInAnyOrder("recent", "holder");
    }

    private void beIdle(LaneReader.Entry entry, String consumer) {
        redis.execute(
                "XCLAIM",
                JobKeys.lane(lane),
                JobKeys.GROUP,
                consumer,
                "0",
                entry.id(),
                "IDLE",
                String.valueOf(Duration.ofHours(30).toMillis()),
                "JUSTID");
    }
}
