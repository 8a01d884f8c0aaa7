package dev.maquette.supabase;

import dev.maquette.supabase.SupabaseFailure.Exists;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Files in Supabase Storage. Blocks, so it belongs on a virtual thread; repeats what may be gone at the next try; every
 * failure of the service is a {@link SupabaseException}. Only for use when {@link SupabaseProject#enabled()}.
 */
@Singleton
public class SupabaseStorage {

    private static final Logger LOG = Logger.getLogger(SupabaseStorage.class);

    private final SupabaseConfig config;
    private final StorageApi api;
    private final StorageUrls urls;
    private final Retries retries;

    SupabaseStorage(SupabaseProject project, SupabaseHttp http, Clock clock) {
        this.config = project.config();
        this.api = new StorageApi(project, http, clock);
        this.urls = new StorageUrls(project);
        this.retries = new Retries(config);
    }

    /** A file in the bucket of results. Throws {@link IllegalArgumentException} for a path that is not allowed. */
    public StorageObject generatedAsset(String path) {
        return new StorageObject(config.bucket(), path);
    }

    /**
     * Stores a file with the service's rights and never overwrites one. When there is a file of the same size under the
     * name, it is taken to be this one, stored before a crash or an answer that got lost; one of another size is
     * {@link Exists}. Up to 6 MB travel in one request, more in pieces, so that a break costs one piece at most.
     *
     * @param contentType media type, for example {@code model/gltf-binary}
     */
    public void upload(StorageObject object, UploadSource source, String contentType) {
        var upload = new Upload(object, source, contentType);
        try {
            if (source.length() <= ResumableUpload.PIECE) {
                retries.run(() -> api.create(upload));
            } else {
                new ResumableUpload(api, retries, upload).run();
            }
        } catch (SupabaseException e) {
            if (!(e.failure() instanceof Exists) || !isStored(upload)) {
                throw e;
            }
            LOG.infof("%s was stored before", object.path());
        }
    }

    /**
     * An address for people's programs: the public one when results are public, else one that is signed for the
     * configured time. The signature counts as a password and belongs into no log or row.
     */
    public URI link(StorageObject object) {
        return config.bucketPublic() && object.bucket().equals(config.bucket())
                ? urls.publicUrl(object)
                : signedUrl(object);
    }

    /**
     * An address that everybody can read the file at for the configured time. Says nothing about whether there is one. Tried
     * for a short while only, since somebody waits for it who can ask again.
     */
    public URI signedUrl(StorageObject object) {
        return urls.signedUrl(object, retries.callInteractively(() -> api.sign(object, config.signedUrlLifetime())));
    }

    /**
     * An address that stays the same and holds no signature, for rows: the public one when results are public, else one
     * that answers to the tokens of those who may read the file.
     */
    public URI lastingUrl(StorageObject object) {
        return config.bucketPublic() && object.bucket().equals(config.bucket())
                ? urls.publicUrl(object)
                : urls.authenticatedUrl(object);
    }

    /**
     * What the address names, if it is one of a file in this project's Storage; anything else is empty. Whoever reads
     * the file does it with {@link #download}, so that a signature in the address gives no right.
     */
    public Optional<StorageUrl> parse(String url) {
        return urls.parse(url);
    }

    /**
     * Reads a file with the rights of the user to whom the access token was given, never with the service's own.
     * {@link SupabaseFailure.TooLarge} for more than {@code maxBytes}; {@link SupabaseFailure.NotFound} also for a file
     * that the user may not see. What the consumer throws comes through, an {@link IOException} as
     * {@link UncheckedIOException}.
     */
    public <T> T download(StorageObject object, String accessToken, long maxBytes, BodyConsumer<T> consumer) {
        return retries.call(() -> api.read(object, accessToken, maxBytes, consumer));
    }

    /** The same into a file, which is replaced if there is one; after a failure it is incomplete. Returns its bytes. */
    public long download(StorageObject object, String accessToken, long maxBytes, Path target) {
        return download(
                object, accessToken, maxBytes, body -> Files.copy(body, target, StandardCopyOption.REPLACE_EXISTING));
    }

    /** Reads a file that everybody may read, in nobody's name; in a private bucket there is none. */
    public <T> T downloadPublic(StorageObject object, long maxBytes, BodyConsumer<T> consumer) {
        return retries.call(() -> api.readPublic(object, maxBytes, consumer));
    }

    private boolean isStored(Upload upload) {
        return retries.call(() -> api.size(upload.object())).orElse(-1) == upload.length();
    }
}
