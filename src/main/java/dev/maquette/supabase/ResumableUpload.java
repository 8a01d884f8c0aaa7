package dev.maquette.supabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One upload by the protocol TUS 1.0.0, in pieces. After a break the service says how many bytes it has, and the upload
 * goes on from there.
 */
final class ResumableUpload {

    /** What Storage demands of every piece but the last, in bytes. */
    static final long PIECE = 6L * 1024 * 1024;

    private static final String UPLOADS = "/upload/resumable/";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._~=-]*");

    private final StorageApi api;
    private final Retries retries;
    private final Upload upload;
    private String id;
    private long furthest;

    ResumableUpload(StorageApi api, Retries retries, Upload upload) {
        this.api = api;
        this.retries = retries;
        this.upload = upload;
    }

    /** Throws {@link SupabaseFailure.Exists} when there is something under the name, be it this very file. */
    void run() {
        var attempts = retries.begin();
        while (true) {
            try {
                continueFrom(id == null ? create() : offset(), attempts);
                return;
            } catch (SupabaseException e) {
                attempts.failed(retryable(e));
            }
        }
    }

    private void continueFrom(long offset, Retries.Attempts attempts) {
        if (offset == upload.length()) {
            confirm();
        }
        long sent = offset;
        while (sent < upload.length()) {
            long before = sent;
            sent = append(before);
            if (sent <= before) {
                throw SupabaseException.unavailable("Storage took a piece of the file and kept nothing of it.");
            }
            if (sent > furthest) {
                furthest = sent;
                attempts.progressed();
            }
        }
    }

    /** All bytes are there, but the answer that says so was lost, and storing them may still be under way. */
    private void confirm() {
        if (api.size(upload.object()).isEmpty()) {
            throw SupabaseException.unavailable("Storage has all bytes of the file, but does not show it yet.");
        }
    }

    private long create() {
        var answer = tus(UPLOADS.substring(0, UPLOADS.length() - 1))
                .header("Upload-Length", Long.toString(upload.length()))
                .header("Upload-Metadata", metadata())
                .send("POST", BodyPublishers.noBody());
        id = id(answer);
        return 0;
    }

    private long offset() {
        return offset(tus(UPLOADS + id).send("HEAD", BodyPublishers.noBody()));
    }

    private long append(long offset) {
        long length = Math.min(PIECE, upload.length() - offset);
        try (var piece = new Slice(upload.source().open(offset), length)) {
            return offset(tus(UPLOADS + id)
                    .header("Upload-Offset", Long.toString(offset))
                    .header("Content-Type", "application/offset+octet-stream")
                    .send("PATCH", StorageApi.stream(piece, length)));
        } catch (IOException e) {
            throw new UncheckedIOException("The file to upload cannot be read", e);
        }
    }

    private StorageApi.Call tus(String path) {
        return api.call(path).header("Tus-Resumable", "1.0.0").header("x-upsert", "false");
    }

    private String metadata() {
        return Map.of(
                        "bucketName", upload.object().bucket(),
                        "objectName", upload.object().path(),
                        "contentType", upload.contentType(),
                        "cacheControl", Upload.CACHE_SECONDS)
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " "
                        + Base64.getEncoder().encodeToString(entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(","));
    }

    /**
     * What to do about a failure. An upload that is no longer known begins anew. A conflict is either about the object,
     * which is for the caller to judge, or about the upload: another request, maybe our own broken one, was quicker.
     */
    private SupabaseException retryable(SupabaseException e) {
        return switch (e.failure()) {
            case SupabaseFailure.NotFound _
            when id != null -> {
                id = null;
                yield isStored() ? exists(e) : passing(e);
            }
            case SupabaseFailure.Exists _ -> isStored() ? e : passing(e);
            default -> e;
        };
    }

    private boolean isStored() {
        return retries.call(() -> api.size(upload.object())).isPresent();
    }

    private static SupabaseException exists(SupabaseException e) {
        return new SupabaseException(new SupabaseFailure.Exists(e.failure().reason()), e);
    }

    private static SupabaseException passing(SupabaseException e) {
        return SupabaseException.unavailable(e.failure().reason(), e);
    }

    /**
     * Of the address of the upload only its last segment is used: behind proxies the rest may be wrong, and the key must
     * not be sent to an address that an answer chooses.
     */
    private static String id(Answer answer) {
        var location = answer.headers().firstValue("Location").orElse("");
        var last = location.substring(location.lastIndexOf('/') + 1);
        if (answer.status() != 201 || !ID.matcher(last).matches()) {
            throw SupabaseException.unavailable("Storage did not say where the upload goes.");
        }
        return last;
    }

    private long offset(Answer answer) {
        long offset = answer.number("Upload-Offset").orElse(-1);
        if (offset < 0 || offset > upload.length()) {
            throw SupabaseException.unavailable("Storage did not say how much of the file it has.");
        }
        return offset;
    }
}
