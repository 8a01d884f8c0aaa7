package dev.maquette.bench;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/** How soon work is accepted when a steady number of requests comes each second: by the API alone, and while it also works. */
final class Submits {

    private static final String PART = "submit";
    private static final int PER_SECOND = 200;
    private static final int WARM_UP = 5 * PER_SECOND;
    private static final int COUNT = 20 * PER_SECOND;
    private static final Goal GOAL = Goal.atMost(15);
    /** Fast refusals are no success. */
    private static final Goal NOT_WITH_REFUSALS = Goal.atMost(0);

    private Submits() {}

    static void measure(Report report, LoadGenerator generator) {
        measure(report, generator, "api", "POST /product/create, api alone", Submits::product);
        measure(report, generator, "api", "POST /generate/text-to-model, api alone", Submits::model);
        measure(report, generator, "all", "POST /generate/text-to-model, api and worker", Submits::model);
    }

    /** Nobody is refused because there is too much of it. */
    static Map<String, String> withoutLimits() {
        return Map.of(
                "maquette.limits.generate-model.requests", "1000000",
                "maquette.job.lanes.models.depth", "1000000",
                "maquette.job.lanes.product.depth", "1000000");
    }

    private static void measure(
            Report report, LoadGenerator generator, String role, String name, IntFunction<Buffer> request) {
        Map<String, String> settings = new HashMap<>(withoutLimits());
        settings.put("maquette.job.role", role);
        settings.put("maquette.sandbox.image-size", "128");
        try (MeasuredService service = MeasuredService.started(settings)) {
            SteadyLoad load = new SteadyLoad(generator, service.port(), PER_SECOND, 202);
            load.run(WARM_UP, request);
            ProcessorTime processor = ProcessorTime.from(service.process().handle());
            SteadyLoad.Outcome outcome = load.run(COUNT, request);
            report.add(Figure.of(PART, name + ", p99", outcome.times().percentile(99), "ms")
                    .beside("%d/s: %s; %d refused; %s"
                            .formatted(PER_SECOND, outcome.times(), outcome.refused(), processor.per(COUNT)))
                    .goal(outcome.refused() == 0 ? GOAL : NOT_WITH_REFUSALS));
        }
    }

    /** Each in a workspace of its own, since a workspace makes one product at a time. */
    private static Buffer product(int number) {
        return Request.post(
                "/product/create",
                "X-Workspace: " + UUID.randomUUID(),
                "{\"prompt\": \"a white mug %d\"}".formatted(number));
    }

    private static Buffer model(int number) {
        String key = UUID.randomUUID().toString();
        return Request.post(
                "/generate/text-to-model",
                "Idempotency-Key: " + key,
                "{\"task_id\": \"%s\", \"prompt\": \"a red teapot, number %d\"}".formatted(key, number));
    }
}
