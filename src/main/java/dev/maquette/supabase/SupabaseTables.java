package dev.maquette.supabase;

import dev.maquette.supabase.SupabaseFailure.Exists;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rows in the project's tables. Blocks, so it belongs on a virtual thread; repeats what may be gone at the next try,
 * which is safe because every call here may be made twice; every failure of the service is a {@link SupabaseException}.
 * Only for use when {@link SupabaseProject#enabled()}.
 */
@Singleton
public class SupabaseTables {

    /** Less than the thousand rows after which Supabase cuts an answer off. */
    public static final int PAGE = 500;

    private final SupabaseProject project;
    private final SupabaseConfig.Tables tables;
    private final TableApi api;
    private final Retries retries;

    SupabaseTables(SupabaseProject project, SupabaseHttp http, Clock clock) {
        this.project = project;
        this.tables = project.config().tables();
        this.api = new TableApi(project, http, clock);
        this.retries = new Retries(project.config());
    }

    /**
     * Makes the rows, all or none, with the service's rights. False when there are rows with their ids, from an earlier
     * call.
     */
    public boolean insert(GenerationTable table, List<NewGenerationRow> rows) {
        return made(() -> retries.run(() -> api.insert(table.name(tables), rows)));
    }

    /** The same, tried for as long as a client may be kept waiting. */
    public boolean insertAtOnce(GenerationTable table, List<NewGenerationRow> rows) {
        return made(() -> retries.runInteractively(() -> api.insertAtOnce(table.name(tables), rows)));
    }

    /**
     * Changes the row, with the service's rights, unless that were a step back: complete and failed rows stay as they
     * are, and a processing one is not made pending. One conditional update, so that of several callers one wins.
     */
    public Advance advance(GenerationTable table, UUID id, RowChange change) {
        var conditions = Map.of("id", "eq." + id, "status", oneOf(change.status()));
        var changed = retries.call(() -> api.update(table.name(tables), conditions, change, GenerationRow.class));
        return changed.isEmpty()
                ? find(table, id).<Advance>map(Advance.Overtaken::new).orElseGet(Advance.Missing::new)
                : new Advance.Done(changed.getFirst());
    }

    /** The row, read with the service's rights. */
    public Optional<GenerationRow> find(GenerationTable table, UUID id) {
        return select(table.name(tables), "id", id.toString(), project.service(), GenerationRow.class);
    }

    /** The row whose result lies at exactly that address, as far as the user with the access token may see it. */
    public Optional<GenerationRow> findByAssetUrl(GenerationTable table, String assetUrl, String accessToken) {
        return select(table.name(tables), "asset_url", assetUrl, project.caller(accessToken), GenerationRow.class);
    }

    /** What was brought at exactly that address, as far as the user with the access token may see it. */
    public Optional<InputAsset> findInputAsset(String assetUrl, String accessToken) {
        return select(tables.inputAssets(), "asset_url", assetUrl, project.caller(accessToken), InputAsset.class);
    }

    /** The rows of a job that are neither complete nor failed, read with the service's rights. */
    public List<GenerationRow> unfinished(GenerationTable table, String jobId) {
        return unfinished(table, Map.of("ai_service_task_id", "eq." + jobId));
    }

    /**
     * Rows that are neither complete nor failed and were changed between the two times, the oldest {@value #PAGE} of them,
     * read with the service's rights.
     *
     * @param after exclusive
     * @param before exclusive
     */
    public List<GenerationRow> unfinished(GenerationTable table, Instant after, Instant before) {
        return unfinished(table, Map.of("and", "(updated_at.gt.%s,updated_at.lt.%s)".formatted(after, before)));
    }

    private List<GenerationRow> unfinished(GenerationTable table, Map<String, String> conditions) {
        var query = new HashMap<>(conditions);
        query.put("status", oneOf(RowStatus.COMPLETE));
        query.put("order", "updated_at.asc");
        return retries.call(() -> api.select(table.name(tables), query, PAGE, project.service(), GenerationRow.class));
    }

    private static boolean made(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (SupabaseException e) {
            if (e.failure() instanceof Exists) {
                return false;
            }
            throw e;
        }
    }

    private <R> Optional<R> select(String table, String column, String value, Credentials credentials, Class<R> type) {
        return retries.call(() -> api.select(table, Map.of(column, "eq." + value), 1, credentials, type)).stream()
                .findFirst();
    }

    private static String oneOf(RowStatus next) {
        return next.predecessors().stream()
                .map(RowStatus::column)
                .sorted()
                .collect(Collectors.joining(",", "in.(", ")"));
    }
}
