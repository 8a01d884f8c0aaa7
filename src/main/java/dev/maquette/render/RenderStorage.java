package dev.maquette.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.job.FailureCode;
import dev.maquette.job.Job;
import dev.maquette.job.JobFailedException;
import dev.maquette.job.JobStatus;
import dev.maquette.supabase.StorageObject;
import dev.maquette.supabase.SupabaseException;
import dev.maquette.supabase.SupabaseProject;
import dev.maquette.supabase.SupabaseStorage;
import dev.maquette.supabase.UploadSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Where finished pictures go: those of projects into the Supabase project, if there is one, all others stay here. */
@ApplicationScoped
class RenderStorage {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final SupabaseProject project;
    private final SupabaseStorage supabase;
    private final AssetStore assets;
    private final AssetUrls urls;
    private final RenderConfig config;
    private final ObjectMapper json;

    RenderStorage(
            SupabaseProject project,
            SupabaseStorage supabase,
            AssetStore assets,
            AssetUrls urls,
            RenderConfig config,
            ObjectMapper json) {
        this.project = project;
        this.supabase = supabase;
        this.assets = assets;
        this.urls = urls;
        this.config = config;
        this.json = json;
    }

    /** Doing it again is harmless. Throws {@code upload_failed}. */
    RenderResult store(String jobId, RenderRun run, StoredAsset picture) {
        if (run.projectId() == null || !project.enabled()) {
            return new RenderResult(urls.url(picture), picture.name(), null);
        }
        String path = "renders/%s/%s-%s.png".formatted(run.userId(), run.projectId(), jobId);
        try {
            StorageObject object = new StorageObject(config.bucket(), path);
            supabase.upload(object, UploadSource.ofFile(assets.file(picture.name())), picture.contentType());
            return new RenderResult(supabase.lastingUrl(object).toString(), picture.name(), path);
        } catch (SupabaseException e) {
            throw new JobFailedException(
                    FailureCode.UPLOAD_FAILED,
                    "The picture could not be stored: " + e.failure().reason());
        }
    }

    /** A URL of the job's picture that works now; null as long as there is none. */
    String url(Job job) {
        if (job.status() != JobStatus.SUCCEEDED) {
            return null;
        }
        RenderResult result = result(job);
        if (result.path() == null) {
            return urls.url(result.asset());
        }
        try {
            return supabase.link(new StorageObject(config.bucket(), result.path()))
                    .toString();
        } catch (SupabaseException e) {
            throw ApiException.retryLater(
                    ErrorCode.STORE_UNAVAILABLE,
                    "The picture is there, but its storage gives no link to it right now.",
                    COME_BACK);
        }
    }

    private RenderResult result(Job job) {
        try {
            return json.treeToValue(job.result(), RenderResult.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
