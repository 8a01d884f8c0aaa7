package dev.maquette.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.redis.TestRedis;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Processes that share a Redis and a directory of assets, and what befalls them. */
final class ChaosFleet implements AutoCloseable {

    private static final int SIZE = 3;
    private static final Set<String> ENDED = Set.of("succeeded", "failed", "cancelled");
    /** Longer than a lease, so that others take over what does not move. */
    private static final Duration FROZEN = Duration.ofSeconds(5);
    /** So long that leases expire, and so short that no call fails for it. */
    private static final Duration REDIS_STILL = Duration.ofSeconds(7);

    /** What can happen at any moment. */
    private enum Trouble {
        PROCESS_KILLED,
        PROCESS_STOPPED,
        PROCESS_FROZEN,
        REDIS_KILLED,
        REDIS_FROZEN
    }

    private final TestRedis redis;
    private final Map<String, String> settings;
    private final List<ServiceProcess> processes;
    private final Map<Trouble, Integer> troubles = new EnumMap<>(Trouble.class);

    ChaosFleet(TestRedis redis, StandIn standIn) {
        this.redis = redis;
        this.settings = settings(redis, standIn);
        this.processes = IntStream.range(0, SIZE)
                .mapToObj(_ -> ServiceProcess.started(settings))
                .toList();
    }

    /** Lets one thing happen and mends it. */
    void trouble(Random chance) {
        Trouble trouble = Trouble.values()[chance.nextInt(Trouble.values().length)];
        ServiceProcess victim = processes.get(chance.nextInt(SIZE));
        troubles.merge(trouble, 1, Integer::sum);
        switch (trouble) {
            case PROCESS_KILLED -> {
                victim.kill();
                victim.start(settings);
            }
            case PROCESS_STOPPED -> {
                victim.stop();
                victim.start(settings);
            }
            case PROCESS_FROZEN -> {
                victim.pause();
                pause(FROZEN);
                victim.resume();
            }
            case REDIS_KILLED -> {
                redis.kill();
                redis.start();
            }
            case REDIS_FROZEN -> {
                redis.pause();
                pause(REDIS_STILL);
                redis.resume();
            }
        }
    }

    /** Gives the work to one after the other until one accepts it; the id of the job. */
    String submit(int number) {
        String body = "{\"task_id\": \"chaos-%d\", \"prompt\": \"a red teapot, number %d\"}".formatted(number, number);
        while (true) {
            try {
                Api.Answer answer =
                        any().api().post("/generate/text-to-model", body, "Idempotency-Key", "chaos-" + number);
                if (answer.status() < 300) {
                    return answer.job();
                }
                if (answer.status() < 429) {
                    throw new IllegalStateException(answer.status() + " " + answer.body());
                }
            } catch (UncheckedIOException away) {
                // killed, or on its way back
            }
            pause(Duration.ofMillis(200));
        }
    }

    void awaitEnds(List<String> jobs) {
        for (String job : jobs) {
            while (!ENDED.contains(status(job))) {
                pause(Duration.ofMillis(200));
            }
        }
    }

    Api api() {
        return processes.getFirst().api();
    }

    @Override
    public String toString() {
        return "befallen by " + troubles;
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::close);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServiceProcess any() {
        return processes.get(ThreadLocalRandom.current().nextInt(SIZE));
    }

    private String status(String job) {
        try {
            JsonNode found = any().api().get("/jobs/" + job).body();
            return found.path("status").asText();
        } catch (UncheckedIOException away) {
            return "unknown";
        }
    }

    private static Map<String, String> settings(TestRedis redis, StandIn standIn) {
        Map<String, String> settings = new HashMap<>(standIn.settings());
        settings.put("maquette.redis.url", redis.url());
        settings.put(
                "maquette.asset.directory",
                ServiceProcess.temporaryDirectory("maquette-assets").toString());
        settings.put("maquette.limits.generate-model.requests", "100000");
        settings.put("maquette.job.lease", "3s");
        settings.put("maquette.job.heartbeat", "500ms");
        // here it is not the jobs that end their processes
        settings.put("maquette.job.max-attempts", "50");
        return settings;
    }
}
