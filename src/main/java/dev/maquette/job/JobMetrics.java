package dev.maquette.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** What is counted of jobs as this process sees them; see docs/operating.md for the names. */
@ApplicationScoped
class JobMetrics {

    private final MeterRegistry registry;

    JobMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted(Map<String, String> record) {
        registry.counter("maquette.jobs.accepted", kind(record)).increment();
    }

    /** How long a job waited in its lane; later attempts would tell of something else. */
    void taken(Map<String, String> record, Duration sinceAccepted) {
        if (record.get("attempts").equals("1")) {
            registry.timer("maquette.jobs.wait", kind(record)).record(sinceAccepted);
        } else {
            registry.counter("maquette.jobs.repeated", kind(record)).increment();
        }
    }

    void stage(Map<String, String> record, String stage, Duration took) {
        registry.timer("maquette.jobs.stage", kind(record).and("stage", stage)).record(took);
    }

    /**
     * @param code of the failure; {@code none} for a success
     */
    void ended(Map<String, String> record, JobStatus outcome, String code, Duration sinceAccepted) {
        registry.timer("maquette.jobs.duration", kind(record).and("outcome", outcome.word(), "code", code))
                .record(sinceAccepted);
        if (record.containsKey("cost_usd")) {
            registry.counter("maquette.jobs.cost.usd", kind(record))
                    .increment(new BigDecimal(record.get("cost_usd")).doubleValue());
        }
    }

    private static Tags kind(Map<String, String> record) {
        return Tags.of("kind", record.get("kind"));
    }
}
