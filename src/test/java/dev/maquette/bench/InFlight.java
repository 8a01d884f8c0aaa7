package dev.maquette.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.acceptance.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** A thousand models under way at the same time, for which a provider elsewhere takes its time. */
final class InFlight {

    private static final String PART = "in flight";
    private static final int JOBS = 1000;
    private static final int AT_ONCE = 16;
    /** Long enough that all of them are ordered before the first is ready. */
    private static final Duration MODEL_TAKES = Duration.ofSeconds(60);

    /** Without a texture, since the stand-in draws all of them on the same processors. */
    private static final String PLAIN_MODEL = """
            {"task_id": "flight-%d", "prompt": "a red teapot, number %d", "texture": false, "pbr": false}
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(200);

    private InFlight() {}

    static void measure(Report report) throws InterruptedException {
        try (ServiceProcess provider = ServiceProcess.started(Map.of(
                        "maquette.redis.url", "",
                        "maquette.auth.mode", "open",
                        "maquette.job.role", "api",
                        "maquette.sandbox.enabled", "true",
                        "maquette.sandbox.model-delay", MODEL_TAKES.toString()));
                MeasuredService service = MeasuredService.started(settings(provider))) {
            long before = service.memory().resident();
            List<String> jobs = submit(service);
            Watch watch = watch(service, provider, jobs);
            report.add(
                    Figure.of(PART, "resident at most, %d jobs".formatted(JOBS), Memory.megabytes(watch.most()), "MB")
                            .beside("%.0f MB before; %d under way at once; %d of %d succeeded"
                                    .formatted(Memory.megabytes(before), watch.underWay(), watch.succeeded(), JOBS))
                            .goal(Bench.goalOfBinary(Goal.atMost(250))));
            report.add(Figure.of(PART, "jobs under way at once", watch.underWay(), "")
                    .goal(Goal.atLeast(JOBS)));
            report.add(Figure.of(PART, "jobs that succeeded", watch.succeeded(), "")
                    .goal(Goal.atLeast(JOBS)));
        }
    }

    private record Watch(long most, int underWay, int succeeded) {}

    private static Map<String, String> settings(ServiceProcess provider) {
        Map<String, String> settings = new HashMap<>(Submits.withoutLimits());
        settings.put("maquette.sandbox.url", provider.url() + "/sandbox");
        settings.put("maquette.job.lanes.models.width", String.valueOf(JOBS));
        settings.put("maquette.generation.parallel-models", String.valueOf(JOBS));
        // the stand-in makes all the models at once, on the same processors, when they are fetched
        settings.put("maquette.asset.fetch.timeout", "5m");
        return settings;
    }

    private static List<String> submit(MeasuredService service) throws InterruptedException {
        List<Future<String>> accepted;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            accepted = IntStream.range(0, JOBS)
                    .mapToObj(i -> threads.submit(() -> service.api()
                            .post("/generate/text-to-model", PLAIN_MODEL.formatted(i, i))
                            .job()))
                    .toList();
        }
        return accepted.stream().map(Future::resultNow).toList();
    }

    private static Watch watch(MeasuredService service, ServiceProcess provider, List<String> jobs) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long most = 0;
        int underWay = 0;
        List<String> waiting = new ArrayList<>(jobs);
        int succeeded = 0;
        while (!waiting.isEmpty() && System.nanoTime() < deadline) {
            most = Math.max(most, service.memory().resident());
            if (underWay < JOBS && waiting.size() == JOBS) {
                underWay = ordered(provider);
            }
            JsonNode first = service.api().get("/jobs/" + waiting.getLast()).body();
            String status = first.path("status").asText();
            if (status.equals("succeeded") || status.equals("failed")) {
                waiting.removeLast();
                succeeded += status.equals("succeeded") ? 1 : 0;
            } else {
                Bench.pause(LOOK);
            }
        }
        return new Watch(most, underWay, succeeded);
    }

    /** Models that the provider was asked for; none is ready before the last of them is. */
    private static int ordered(ServiceProcess provider) {
        return provider.api()
                .get("/sandbox/ledger")
                .body()
                .path("counts")
                .path("tripo.tasks")
                .asInt();
    }
}
