package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What callers see when the server of {@code REDIS_URL} fails, and that they need no restart when it is back. */
@QuarkusTest
@WithTestResource(RedisServerResource.class)
class ClientRecoveryTest {

    @Inject
    RedisDataSource redis;

    @Inject
    RedisScripts scripts;

    @Inject
    @RedisClientName("workers")
    RedisDataSource workers;

    @Inject
    RedisProbe probe;

    @Inject
    DurabilityCheck durability;

    TestRedis server;

    private boolean down;

    @AfterEach
    void bringBack() {
        server.resume();
        if (down) {
            server.start();
        }
        await().until(probe::up);
    }

    @Test
    void the_configured_server_is_the_one_that_is_used() {
        String port = redis.execute("CONFIG", "GET", "port").get("port").toString();

        assertThat(port).isEqualTo(Integer.toString(server.port()));
    }

    @Test
    void a_store_that_is_down_is_unavailable_at_once_and_works_again_when_it_is_back() {
        redis.value(String.class).set("job", "accepted");
        kill();

        // longer than the client retries by itself
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(10)).until(() -> !probe.up());
        assertThat(failuresOf(40, () -> redis.value(String.class).get("job")))
                .hasSize(40)
                .allMatch(StoreAvailability::isUnavailable);

        start();
        assertThat(redis.value(String.class).get("job")).isEqualTo("accepted");
        assertThat(failuresOf(40, () -> redis.value(String.class).get("job"))).isEmpty();
    }

    @Test
    void a_store_that_is_silent_is_unavailable_and_works_again_when_it_speaks() {
        server.pause();

        assertThat(probe.up()).isFalse();
        assertThat(failuresOf(40, () -> redis.value(String.class).get("job")))
                .hasSize(40)
                .allMatch(StoreAvailability::isUnavailable);

        server.resume();
        await().until(probe::up);
        assertThat(failuresOf(40, () -> redis.value(String.class).get("job"))).isEmpty();
    }

    @Test
    void readers_that_block_on_the_store_learn_of_its_end_and_can_block_again() {
        CompletableFuture<Throwable> reader = CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> workers.list(String.class).blpop(Duration.ofSeconds(5), "queue")));
        await().until(this::somebodyBlocks);

        kill();
        assertThat(reader).succeedsWithin(Duration.ofSeconds(10)).matches(StoreAvailability::isUnavailable);

        start();
        redis.list(String.class).lpush("queue", "job");
        assertThat(workers.list(String.class)
                        .blpop(Duration.ofSeconds(5), "queue")
                        .value())
                .isEqualTo("job");
    }

    @Test
    void as_many_readers_as_allowed_block_at_the_same_time_without_holding_up_others() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 32)
                    .forEach(reader ->
                            executor.submit(() -> workers.list(String.class).blpop(Duration.ofSeconds(5), "quiet")));
            // the service has readers of its own
            await().until(() -> blockedClients() >= 32);

            assertThat(probe.up()).isTrue();
            IntStream.range(0, 32).forEach(reader -> redis.list(String.class).lpush("quiet", "enough"));
        }
    }

    @Test
    void an_unavailable_store_is_told_as_such_by_scripts() {
        RedisScript script = scripts.load("/dev/maquette/redis/reply.lua");
        kill();

        assertThat(catchThrowable(() -> script.run(List.of("key"), List.of("text", "value"))))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void a_server_that_keeps_everything_causes_no_warning() {
        assertThat(durability.warnings()).isEmpty();
    }

    @Test
    void a_server_that_may_forget_jobs_causes_warnings() {
        redis.execute("CONFIG", "SET", "maxmemory-policy", "allkeys-lru", "appendonly", "no");

        assertThat(durability.warnings())
                .satisfiesExactly(
                        eviction -> assertThat(eviction).contains("allkeys-lru"),
                        disk -> assertThat(disk).contains("appendonly"));

        redis.execute("CONFIG", "SET", "maxmemory-policy", "noeviction", "appendonly", "yes");
    }

    private void kill() {
        server.kill();
        down = true;
    }

    private void start() {
        server.start();
        down = false;
    }

    private boolean somebodyBlocks() {
        return blockedClients() > 0;
    }

    private long blockedClients() {
        return ServerInfo.parse(redis.execute("INFO", "clients").toString()).number("blocked_clients");
    }

    private static List<Throwable> failuresOf(int calls, Runnable call) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, calls)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> catchThrowable(call::run), executor))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .filter(failure -> failure != null)
                    .toList();
        }
    }
}
