package dev.maquette.generation;

import dev.maquette.asset.AssetIntake;
import dev.maquette.asset.StoredAsset;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.security.CurrentCaller;
import dev.maquette.supabase.BodyConsumer;
import dev.maquette.supabase.GenerationRow;
import dev.maquette.supabase.GenerationTable;
import dev.maquette.supabase.InputAsset;
import dev.maquette.supabase.StorageObject;
import dev.maquette.supabase.StorageUrl;
import dev.maquette.supabase.SupabaseException;
import dev.maquette.supabase.SupabaseFailure;
import dev.maquette.supabase.SupabaseProject;
import dev.maquette.supabase.SupabaseStorage;
import dev.maquette.supabase.SupabaseTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Files and rows of the Supabase project that requests name, read with the rights of whoever makes the request and while it
 * is made: their token goes nowhere else.
 */
@ApplicationScoped
class ProjectFiles {

    private static final Logger LOG = Logger.getLogger(ProjectFiles.class);
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final BodyConsumer<byte[]> WHOLE = InputStream::readAllBytes;

    private final SupabaseProject project;
    private final SupabaseStorage storage;
    private final SupabaseTables tables;
    private final AssetIntake intake;
    private final CurrentCaller caller;

    ProjectFiles(
            SupabaseProject project,
            SupabaseStorage storage,
            SupabaseTables tables,
            AssetIntake intake,
            CurrentCaller caller) {
        this.project = project;
        this.storage = storage;
        this.tables = tables;
        this.intake = intake;
        this.caller = caller;
    }

    /**
     * The file, checked and copied into the own store; empty for an address outside of the project.
     *
     * @param field to be blamed
     * @throws ApiException {@code validation_failed} for a file that the caller may not read, or that is no picture or model
     */
    Optional<StoredAsset> fetch(String field, String url, long maxBytes) {
        return named(url).map(file -> intake.store(field, read(field, file, maxBytes)));
    }

    /** The rows that tell of the file, as far as the caller may see them. */
    Origin origin(String url) {
        Optional<String> token = project.enabled() ? caller.accessToken() : Optional.empty();
        return token.flatMap(own -> named(url).map(file -> origin(url, file.object(), own)))
                .orElse(null);
    }

    private Optional<StorageUrl> named(String url) {
        return project.enabled() ? storage.parse(url) : Optional.empty();
    }

    private byte[] read(String field, StorageUrl file, long maxBytes) {
        try {
            if (file.access() == StorageUrl.Access.PUBLIC) {
                return storage.downloadPublic(file.object(), maxBytes, WHOLE);
            }
            String token = caller.accessToken()
                    .orElseThrow(() -> ApiException.invalid(
                            field, "can only be read with the access token of a user who may do so"));
            return storage.download(file.object(), token, maxBytes, WHOLE);
        } catch (SupabaseException e) {
            throw refusal(field, e);
        }
    }

    private static ApiException refusal(String field, SupabaseException e) {
        return switch (e.failure()) {
            case SupabaseFailure.Unavailable _ -> {
                LOG.warnf("%s cannot be read: %s", field, e.getMessage());
                yield ApiException.retryLater(
                        ErrorCode.STORE_UNAVAILABLE, "The storage of the inputs does not answer.", COME_BACK);
            }
            case SupabaseFailure.TooLarge _ -> ApiException.invalid(field, "is too large");
            default -> ApiException.invalid(field, "is not there, or not for you to read");
        };
    }

    /** Rows only say where something comes from, so work goes on without them. */
    private Origin origin(String url, StorageObject object, String token) {
        try {
            String lasting = storage.lastingUrl(object).toString();
            return new Origin(
                    tables.findInputAsset(url, token).map(InputAsset::id).orElse(null),
                    tables.findByAssetUrl(GenerationTable.CONCEPT_IMAGES, lasting, token)
                            .map(GenerationRow::id)
                            .orElse(null));
        } catch (SupabaseException e) {
            LOG.warnf("the row of an input cannot be read: %s", e.getMessage());
            return null;
        }
    }
}
