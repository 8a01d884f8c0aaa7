package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.bench.OutsideRedisResource;
import dev.maquette.redis.RedisCommands;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * How many jobs a second get from submit to end when their work is nothing. No test by name, so that only
 * {@code src/test/bench/bench.sh} runs it.
 */
@QuarkusTest
@TestProfile(JobThroughput.WideLane.class)
class JobThroughput {

    private static final int JOBS = Integer.getInteger("maquette.bench.jobs", 100_000);
    /** As long as the compiler needs on two cores until it is quiet. */
    private static final int WARM_UP = JOBS / 2;

    private static final int SUBMITTERS = 8;

    @Inject
    Jobs jobs;

    @Inject
    ScriptedHandler handler;

    @Inject
    RedisCommands redis;

    @Test
    void jobs_of_nothing_end() throws IOException {
        end(WARM_UP);

        Duration ownBefore = ownProcessor();
        double redisBefore = redisProcessor();
        double perSecond = JOBS / end(JOBS);
        double own = ownProcessor().minus(ownBefore).toNanos() / 1e3 / JOBS;
        double redis = (redisProcessor() - redisBefore) * 1e6 / JOBS;

        String result = System.getProperty("maquette.bench.result");
        if (result != null) {
            Files.writeString(Path.of(result), "%f %f %f".formatted(perSecond, own, redis));
        }
    }

    /** The seconds from the first submit until the lane is empty, out of which a job goes in the moment of its end. */
    private double end(int count) {
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(SUBMITTERS)) {
            for (int i = 0; i < count; i++) {
                threads.execute(() -> ids.add(submit()));
            }
        }
        await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(5)).until(this::laneIsEmpty);
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(ids)
                .hasSize(count)
                .allSatisfy(
                        id -> assertThat(jobs.find(id).orElseThrow().status()).isEqualTo(JobStatus.SUCCEEDED));
        return seconds;
    }

    private String submit() {
        Submitter somebody = new Submitter("somebody", "request-1", Optional.empty());
        Submission submission = jobs.submit(somebody, () -> handler.job(job -> "done", List.of()));
        return ((Submission.Accepted) submission).jobId();
    }

    private static Duration ownProcessor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** In seconds. */
    private double redisProcessor() {
        return redis.execute("INFO", "cpu")
                .toString()
                .lines()
                .filter(line -> line.matches("used_cpu_(user|sys):.*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(':') + 1)))
                .sum();
    }

    private boolean laneIsEmpty() {
        return redis.execute("XLEN", JobKeys.lane(handler.lane())).toLong() == 0;
    }

    /** A lane that takes all of it at once and works as wide as two cores can use. */
    public static class WideLane implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maquette.job.lanes.test.depth", "1000000", "maquette.job.lanes.test.width", "64");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OutsideRedisResource.class));
        }
    }
}
