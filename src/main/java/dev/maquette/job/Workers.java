package dev.maquette.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The life of this process as a worker: reads the lanes, says that it is alive, and stops without losing anything. */
@ApplicationScoped
class Workers {

    private static final Logger LOG = Logger.getLogger(Workers.class);
    /** Before the store is closed, which has the default priority or a later one. */
    private static final int EARLY = 100;

    private final JobHandlers handlers;
    private final LaneReader reader;
    private final JobStore store;
    private final RunningJobs running;
    private final JobRunner runner;
    private final Leases leases;
    private final JobConfig config;
    private final Clock clock;
    private final JobLog log;
    private final List<LaneWorker> lanes = new ArrayList<>();

    Workers(
            JobHandlers handlers,
            LaneReader reader,
            JobStore store,
            RunningJobs running,
            JobRunner runner,
            Leases leases,
            JobConfig config,
            Clock clock,
            JobLog log) {
        this.handlers = handlers;
        this.reader = reader;
        this.store = store;
        this.running = running;
        this.runner = runner;
        this.leases = leases;
        this.config = config;
        this.clock = clock;
        this.log = log;
    }

    /** Once the HTTP server listens, because in sandbox mode jobs call it. */
    void start(@ObservesAsync HttpServerStart started) {
        if (config.role() == JobConfig.Role.API) {
            return;
        }
        for (String lane : handlers.lanes()) {
            LaneWorker worker =
                    new LaneWorker(lane, leases.consumer(), config, reader, store, running, runner, clock, log);
            lanes.add(worker);
            worker.start();
        }
        LOG.infof("worker started consumer=%s lanes=%s", leases.consumer(), widths());
    }

    /**
     * Lets go of every job at its next free point; what does not reach one in time is handed back by force. Only a paid call
     * on its way is left alone: its lease expires, and the next worker sees the stored intent.
     */
    void stop(@Observes @Priority(EARLY) ShutdownEvent event) {
        lanes.forEach(LaneWorker::stop);
        Instant deadline = clock.instant().plus(config.stopGrace());
        while (lanes.stream().anyMatch(LaneWorker::busy) && clock.instant().isBefore(deadline)) {
            // each time, since one may have been about to run when the stop came
            running.all().forEach(job -> job.hold().stop());
            Pause.of(config.pollInterval().dividedBy(20));
        }
        running.all().stream().filter(job -> !job.hold().paying()).forEach(this::handBackByForce);
        leases.release();
    }

    /** How many jobs of each lane run here at the same time. */
    private Map<String, Integer> widths() {
        return handlers.lanes().stream()
                .collect(Collectors.toMap(
                        lane -> lane, lane -> config.lanes().get(lane).width(), Integer::sum, TreeMap::new));
    }

    private void handBackByForce(RunningJob job) {
        try {
            runner.handBack(job);
        } catch (RuntimeException e) {
            LOG.warnf("job %s could not be handed back, its lease will expire: %s", job.id(), e.getMessage());
        }
    }
}
