package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.redis.TestRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one Redis. */
class ReplicasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TestRedis redis = new TestRedis();
    private final StandIn standIn = new StandIn();
    private ServiceProcess one;
    private ServiceProcess other;

    @TempDir
    Path assets;

    @BeforeEach
    void startReplicas() {
        one = ServiceProcess.started(settings());
        other = ServiceProcess.started(settings());
    }

    @AfterEach
    void stopEverything() {
        one.close();
        other.close();
        standIn.close();
        redis.close();
    }

    @Test
    void of_twenty_simultaneous_creates_exactly_one_is_accepted() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Integer>> answers;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 20)
                    .mapToObj(i -> clients.submit(() -> {
                        together.await();
                        return (i % 2 == 0 ? one : other)
                                .api()
                                .create("a blue vase, number " + i)
                                .status();
                    }))
                    .toList();
            together.countDown();
        }
        List<Integer> statuses =
                answers.stream().map(Future::resultNow).sorted().toList();

        assertThat(statuses).containsOnlyOnce(202);
        assertThat(statuses).filteredOn(status -> status != 202).hasSize(19).containsOnly(409);
        assertThat(other.api().awaitEnd(PATIENCE).path("status").asText()).isEqualTo("complete");
        assertThat(standIn.paidModels()).isEqualTo(1);
    }

    @Test
    void a_run_whose_worker_is_killed_is_finished_by_the_other_replica() {
        Pair pair = running("a green bottle");

        pair.worker().kill();

        assertThat(pair.survivor().api().awaitEnd(PATIENCE).path("status").asText())
                .isEqualTo("complete");
        assertThat(standIn.paidModels()).isEqualTo(1);
    }

    @Test
    void a_graceful_stop_hands_the_run_over_without_costing_an_attempt() {
        Pair pair = running("a yellow lamp");

        pair.worker().stop();

        JsonNode status = pair.survivor().api().awaitEnd(PATIENCE);
        assertThat(status.path("status").asText()).isEqualTo("complete");
        String job = "/jobs/" + status.path("job_id").asText();
        assertThat(pair.survivor().api().get(job).body().path("attempts").asInt())
                .isEqualTo(1);
        assertThat(standIn.paidModels()).isEqualTo(1);
    }

    private record Pair(ServiceProcess worker, ServiceProcess survivor) {}

    /** Starts a run and tells which replica took it. */
    private Pair running(String prompt) {
        one.api().create(prompt);
        one.awaitLogOrOther(other, "job taken");
        return one.log().contains("job taken") ? new Pair(one, other) : new Pair(other, one);
    }

    /** Replicas share their assets, here by a directory. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(standIn.settings());
        settings.put("maquette.redis.url", redis.url());
        settings.put("maquette.asset.directory", assets.toString());
        return settings;
    }
}
