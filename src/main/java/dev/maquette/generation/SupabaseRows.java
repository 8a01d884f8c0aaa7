package dev.maquette.generation;

import dev.maquette.generation.GenerationResult.ResultFile;
import dev.maquette.job.Job;
import dev.maquette.job.JobContext;
import dev.maquette.supabase.Advance;
import dev.maquette.supabase.GenerationRow;
import dev.maquette.supabase.GenerationTable;
import dev.maquette.supabase.NewGenerationRow;
import dev.maquette.supabase.RowChange;
import dev.maquette.supabase.RowStatus;
import dev.maquette.supabase.SupabaseException;
import dev.maquette.supabase.SupabaseTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Rows in the tables of a Supabase project. Each has an id that follows from its job, so that it can be made again at any
 * time without there being two, and moves forward only.
 */
class SupabaseRows implements TaskRows {

    private static final Logger LOG = Logger.getLogger(SupabaseRows.class);

    private final SupabaseTables tables;
    private final SupabasePatience patience;
    private final ResultStorage storage;
    private final ResultReader results;

    SupabaseRows(SupabaseTables tables, SupabasePatience patience, ResultStorage storage, ResultReader results) {
        this.tables = tables;
        this.patience = patience;
        this.storage = storage;
        this.results = results;
    }

    @Override
    public void announce(TaskWork work) {
        try {
            tables.insertAtOnce(work.kind().table(), rows(work));
        } catch (SupabaseException e) {
            LOG.warnf("job=%s its rows will be made when it begins: %s", work.jobId(), e.getMessage());
        }
    }

    @Override
    public void withdraw(TaskWork work) {
        attempt(work, RowChange.failed("The service did not take the work in."));
    }

    @Override
    public void processing(TaskWork work, String providerJobId) {
        attempt(work, RowChange.processing(providerJobId));
    }

    @Override
    public Optional<String> complete(JobContext job, TaskWork work, List<ResultFile> files, String providerJobId) {
        try {
            for (int i = 0; i < files.size(); i++) {
                UUID row = work.rowId(i);
                RowChange change = new RowChange(
                        RowStatus.COMPLETE, storage.lastingUrl(files.get(i)), null, providerJobId, null, null);
                patience.outlast(job, () -> advance(work, row, change));
            }
            return Optional.empty();
        } catch (SupabaseException e) {
            LOG.errorf("job=%s its rows could not be written: %s", work.jobId(), e.getMessage());
            return Optional.of("Its row in the app's table could not be written: "
                    + e.failure().reason());
        }
    }

    @Override
    public void ended(Job job) {
        GenerationTable table = GenerationKind.ofJob(job.kind()).orElseThrow().table();
        try {
            for (GenerationRow row : tables.unfinished(table, job.id())) {
                last(job, row).ifPresent(change -> tables.advance(table, row.id(), change));
            }
        } catch (SupabaseException e) {
            LOG.warnf("job=%s its rows will be brought up to date later: %s", job.id(), e.getMessage());
        }
    }

    /** What the job's end makes of a row; nothing for a row that is none of ours. */
    private Optional<RowChange> last(Job job, GenerationRow row) {
        return switch (job.status()) {
            case QUEUED, RUNNING -> Optional.empty();
            case FAILED, CANCELLED -> Optional.of(RowChange.failed(job.errorMessage()));
            case SUCCEEDED -> {
                List<ResultFile> files = results.files(job);
                yield IntStream.range(0, files.size())
                        .filter(i -> TaskWork.rowId(job.id(), i).equals(row.id()))
                        .mapToObj(i -> RowChange.complete(storage.lastingUrl(files.get(i))))
                        .findFirst();
            }
        };
    }

    private void attempt(TaskWork work, RowChange change) {
        try {
            for (int i = 0; i < work.run().files(); i++) {
                advance(work, work.rowId(i), change);
            }
        } catch (SupabaseException e) {
            LOG.warnf("job=%s its rows are not %s yet: %s", work.jobId(), change.status(), e.getMessage());
        }
    }

    /** A row that was not made when the work was taken in is made now. */
    private void advance(TaskWork work, UUID row, RowChange change) {
        GenerationTable table = work.kind().table();
        if (tables.advance(table, row, change) instanceof Advance.Missing && tables.insert(table, rows(work))) {
            tables.advance(table, row, change);
        }
    }

    private static List<NewGenerationRow> rows(TaskWork work) {
        TaskRun run = work.run();
        Origin origin = run.origin() == null ? new Origin(null, null) : run.origin();
        return IntStream.range(0, run.files())
                .mapToObj(i -> new NewGenerationRow(
                        work.rowId(i),
                        run.taskId(),
                        user(work.owner()),
                        run.prompt(),
                        run.style(),
                        work.jobId(),
                        origin.inputAsset(),
                        origin.conceptImage(),
                        Map.of("step", work.kind().call(), "index", i)))
                .toList();
    }

    /** Users are known by their ids in the project; other callers are none. */
    private static UUID user(String owner) {
        try {
            return UUID.fromString(owner);
        } catch (IllegalArgumentException noUser) {
            return null;
        }
    }
}
