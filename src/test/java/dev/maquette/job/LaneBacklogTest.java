package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.redis.RedisCommands;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LaneBacklogTest {

    @Inject
    LaneBacklog backlog;

    @Inject
    LaneReader reader;

    @Inject
    RedisCommands redis;

    private final String lane = "test-" + UUID.randomUUID();

    @Test
    void a_lane_that_nobody_has_used_yet_is_empty() {
        assertThat(backlog.of(lane)).isEqualTo(LaneBacklog.Backlog.NONE);
    }

    @Test
    void what_is_taken_and_what_waits_are_told_apart() {
        reader.createGroup(lane);
        add("1000-1", "taken");
        reader.next(lane, "worker", 1);
        add("2000-1", "first");
        add("3000-1", "second");

        LaneBacklog.Backlog found = backlog.of(lane);

        assertThat(found.running()).isEqualTo(1);
        assertThat(found.waiting()).isEqualTo(2);
        // the first of those that wait came two seconds after the epoch
        assertThat(found.oldestSeconds()).isGreaterThan(1e9);
    }

    @Test
    void a_lane_whose_jobs_are_all_taken_has_nothing_that_waits() {
        reader.createGroup(lane);
        add("1000-1", "taken");
        reader.next(lane, "worker", 1);

        assertThat(backlog.of(lane)).isEqualTo(new LaneBacklog.Backlog(0, 1, 0));
    }

    private void add(String id, String job) {
        redis.execute("XADD", JobKeys.lane(lane), id, "job", job);
    }
}
