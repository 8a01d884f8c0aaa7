package dev.maquette.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** From the acceptance of a job to the start of its work, when nothing else is to be done. */
final class HandOver {

    private static final String PART = "hand-over";
    private static final int WARM_UP = 100;
    private static final int JOBS = 300;
    private static final int LONGEST_PAUSE = 100;
    private static final Duration POLL = Duration.ofMillis(5);

    private HandOver() {}

    static void measure(Report report) {
        Map<String, String> settings = new HashMap<>(Submits.withoutLimits());
        settings.put("maquette.sandbox.model-delay", "1ms");
        settings.put("maquette.job.poll-interval", "20ms");
        Random chance = new Random(1);
        Times times = new Times();
        try (MeasuredService service = MeasuredService.started(settings)) {
            for (int i = 0; i < WARM_UP + JOBS; i++) {
                Duration waited = waited(service, i);
                if (i >= WARM_UP) {
                    times.add(waited.toNanos());
                }
                // not in step with anything that the service does at intervals
                Bench.pause(Duration.ofMillis(chance.nextInt(LONGEST_PAUSE)));
            }
        }
        report.add(Figure.of(PART, "accepted to started, p99", times.percentile(99), "ms")
                .beside(times + ", one at a time")
                .goal(Goal.atMost(10)));
    }

    private static Duration waited(MeasuredService service, int number) {
        String id = service.api()
                .post(
                        "/generate/text-to-model",
                        "{\"task_id\": \"hand-over-%d\", \"prompt\": \"a red teapot, number %d\"}"
                                .formatted(number, number))
                .job();
        JsonNode job = service.api().get("/jobs/" + id).body();
        while (job.path("completed_at").isMissingNode()
                || job.path("completed_at").isNull()) {
            Bench.pause(POLL);
            job = service.api().get("/jobs/" + id).body();
        }
        if (!job.path("status").asText().equals("succeeded")) {
            throw new IllegalStateException("A job ended as " + job);
        }
        return Duration.between(moment(job, "created_at"), moment(job, "started_at"));
    }

    private static Instant moment(JsonNode job, String field) {
        return Instant.parse(job.path(field).asText());
    }
}
