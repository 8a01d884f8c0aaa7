package dev.maquette.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/** How much waits in each lane and since when, over all processes; looked up in the background, so that asking is free. */
@ApplicationScoped
class LaneMetrics {

    private static final Logger LOG = Logger.getLogger(LaneMetrics.class);

    private final JobHandlers handlers;
    private final LaneBacklog backlog;
    private final MeterRegistry registry;
    private final Map<String, LaneBacklog.Backlog> last = new ConcurrentHashMap<>();

    LaneMetrics(JobHandlers handlers, LaneBacklog backlog, MeterRegistry registry) {
        this.handlers = handlers;
        this.backlog = backlog;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        for (String lane : handlers.lanes()) {
            gauge("maquette.lane.waiting", lane, LaneBacklog.Backlog::waiting);
            gauge("maquette.lane.running", lane, LaneBacklog.Backlog::running);
            gauge("maquette.lane.oldest.seconds", lane, LaneBacklog.Backlog::oldestSeconds);
        }
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            for (String lane : handlers.lanes()) {
                last.put(lane, backlog.of(lane));
            }
        } catch (RuntimeException e) {
            // what is not known is not told
            last.clear();
            LOG.debugf("the lanes cannot be looked at: %s", e.getMessage());
        }
    }

    private void gauge(String name, String lane, ToDoubleFunction<LaneBacklog.Backlog> value) {
        Gauge.builder(name, last, known -> known.containsKey(lane) ? value.applyAsDouble(known.get(lane)) : Double.NaN)
                .tag("lane", lane)
                .register(registry);
    }
}
