package dev.maquette.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.redis.RedisCommands;
import dev.maquette.redis.RedisScripts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes that count on one Redis. */
@QuarkusTest
class RequestCounterTest {

    private static final Quota HOURLY = new Quota("test", 10, Duration.ofHours(1));

    private final String who = UUID.randomUUID().toString();

    @Inject
    RedisScripts scripts;

    @Inject
    RedisCommands redis;

    private RequestCounter one;
    private RequestCounter other;

    @BeforeEach
    void twoProcesses() {
        one = new RequestCounter(scripts, redis);
        other = new RequestCounter(scripts, redis);
    }

    @Test
    void two_processes_grant_no_more_than_one_would() throws Exception {
        var requests = new ArrayList<Callable<Count>>();
        for (var i = 0; i < 20; i++) {
            requests.add(() -> one.count(HOURLY, who));
            requests.add(() -> other.count(HOURLY, who));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var granted = 0;
            for (var request : threads.invokeAll(requests)) {
                granted += request.get().granted() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(10);
        }
    }

    @Test
    void what_one_process_counts_the_other_knows() {
        one.count(HOURLY, who);

        var count = other.count(HOURLY, who);

        assertThat(count.remaining()).isEqualTo(8);
        assertThat(count.more()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    }

    @Test
    void a_request_that_is_refused_is_not_counted() {
        var single = new Quota("test", 1, Duration.ofSeconds(1));
        assertThat(one.count(single, who).granted()).isTrue();

        // would never be granted again if refusals counted
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> one.count(single, who).granted());
    }

    @Test
    void never_more_than_the_quota_within_any_span_of_its_length() {
        var pair = new Quota("test", 2, Duration.ofSeconds(1));
        one.count(pair, who);
        var second = one.count(pair, who);

        var refused = one.count(pair, who);

        assertThat(refused.granted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.more()).isPositive().isLessThanOrEqualTo(second.more());
    }

    @Test
    void what_is_given_back_can_be_used_again() {
        var single = new Quota("test", 1, Duration.ofHours(1));
        var count = one.count(single, who);
        assertThat(other.count(single, who).granted()).isFalse();

        one.giveBack(single, who, count);

        assertThat(other.count(single, who).granted()).isTrue();
    }

    @Test
    void a_quota_that_was_made_smaller_tells_when_there_is_really_more() {
        for (var i = 0; i < 5; i++) {
            one.count(HOURLY, who);
        }

        var count = one.count(new Quota("test", 2, Duration.ofHours(1)), who);

        assertThat(count.granted()).isFalse();
        assertThat(count.remaining()).isZero();
        assertThat(count.more()).isPositive();
    }

    @Test
    void nothing_is_left_behind_when_the_time_is_over() {
        one.count(new Quota("test", 2, Duration.ofSeconds(1)), who);
        assertThat(redis.execute("EXISTS", "limit:test:" + who).toInteger()).isEqualTo(1);

        await().until(() -> redis.execute("EXISTS", "limit:test:" + who).toInteger() == 0);
    }
}
