package dev.maquette.generation;

import dev.maquette.job.JobConfig;
import dev.maquette.job.Jobs;
import dev.maquette.supabase.GenerationRow;
import dev.maquette.supabase.GenerationTable;
import dev.maquette.supabase.SupabaseException;
import dev.maquette.supabase.SupabaseProject;
import dev.maquette.supabase.SupabaseTables;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * Finds rows whose job has ended without them, because its process died at that moment or Supabase did not answer. Rows
 * of jobs that are not known here may be somebody else's and are left alone. Several replicas may sweep at once.
 */
@ApplicationScoped
class RowSweep {

    private static final Logger LOG = Logger.getLogger(RowSweep.class);

    private final SupabaseProject project;
    private final SupabaseTables tables;
    private final TaskRows rows;
    private final Jobs jobs;
    private final JobConfig jobConfig;
    private final GenerationConfig config;
    private final Clock clock;

    RowSweep(
            SupabaseProject project,
            SupabaseTables tables,
            TaskRows rows,
            Jobs jobs,
            JobConfig jobConfig,
            GenerationConfig config,
            Clock clock) {
        this.project = project;
        this.tables = tables;
        this.rows = rows;
        this.jobs = jobs;
        this.jobConfig = jobConfig;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "{maquette.generation.settle-interval}",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        if (!project.enabled()) {
            return;
        }
        Instant now = clock.instant();
        try {
            for (GenerationTable table : GenerationTable.values()) {
                sweep(table, now.minus(jobConfig.retention()), now.minus(config.settleInterval()));
            }
        } catch (SupabaseException e) {
            LOG.warnf("rows are not looked after now: %s", e.getMessage());
        }
    }

    private void sweep(GenerationTable table, Instant after, Instant before) {
        List<GenerationRow> page = tables.unfinished(table, after, before);
        page.stream()
                .map(GenerationRow::aiServiceTaskId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> jobs.find(id).stream())
                .filter(job -> job.status().ended())
                .forEach(rows::ended);
        if (page.size() == SupabaseTables.PAGE) {
            sweep(table, page.getLast().updatedAt(), before);
        }
    }
}
