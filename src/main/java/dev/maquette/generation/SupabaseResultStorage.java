package dev.maquette.generation;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.generation.GenerationResult.ResultFile;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.job.JobContext;
import dev.maquette.supabase.StorageObject;
import dev.maquette.supabase.SupabaseException;
import dev.maquette.supabase.SupabaseFailure;
import dev.maquette.supabase.SupabaseStorage;
import dev.maquette.supabase.UploadSource;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Finished files go to Supabase Storage. What Storage does not take stays in this service's own store, and the file says
 * why: it was paid for.
 */
class SupabaseResultStorage implements ResultStorage {

    private static final Logger LOG = Logger.getLogger(SupabaseResultStorage.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final SupabaseStorage supabase;
    private final AssetStore assets;
    private final ResultStorage own;
    private final SupabasePatience patience;

    SupabaseResultStorage(SupabaseStorage supabase, AssetStore assets, ResultStorage own, SupabasePatience patience) {
        this.supabase = supabase;
        this.assets = assets;
        this.own = own;
        this.patience = patience;
    }

    @Override
    public ResultFile store(JobContext job, ResultPath path, StoredAsset file) {
        StorageObject object = supabase.generatedAsset(path.toString());
        try {
            UploadSource source = UploadSource.ofFile(assets.file(file.name()));
            patience.outlast(job, () -> supabase.upload(object, source, file.contentType()));
            return new ResultFile(null, object.path(), file.name(), object.bucket(), null);
        } catch (SupabaseException e) {
            if (e.failure() instanceof SupabaseFailure.Exists) {
                // of a task of the same name that is longer ago than its number is known
                return store(job, path.next(), file);
            }
            LOG.errorf("job=%s %s stays in the own store: %s", job.id(), object.path(), e.getMessage());
            return new ResultFile(
                    null,
                    object.path(),
                    file.name(),
                    null,
                    "It stays in this service's own store, because Supabase Storage did not take it: "
                            + e.failure().reason());
        }
    }

    @Override
    public String url(ResultFile file) {
        try {
            return file.bucket() == null
                    ? own.url(file)
                    : supabase.link(object(file)).toString();
        } catch (SupabaseException e) {
            LOG.warnf("no link to %s: %s", file.path(), e.getMessage());
            throw ApiException.retryLater(
                    ErrorCode.STORE_UNAVAILABLE,
                    "The result is there, but its storage gives no link to it right now.",
                    COME_BACK);
        }
    }

    @Override
    public String lastingUrl(ResultFile file) {
        return file.bucket() == null
                ? own.lastingUrl(file)
                : supabase.lastingUrl(object(file)).toString();
    }

    private static StorageObject object(ResultFile file) {
        return new StorageObject(file.bucket(), file.path());
    }
}
