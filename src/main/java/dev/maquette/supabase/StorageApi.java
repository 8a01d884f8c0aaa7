package dev.maquette.supabase;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.supabase.SupabaseFailure.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/** Single calls of Storage's API, each made once. */
final class StorageApi {

    private final SupabaseProject project;
    private final SupabaseHttp http;
    private final StorageUrls urls;
    private final StorageErrors errors;

    StorageApi(SupabaseProject project, SupabaseHttp http, Clock clock) {
        this.project = project;
        this.http = http;
        this.urls = new StorageUrls(project);
        this.errors = new StorageErrors(clock);
    }

    /** Stores everything in one request, unless there is something already. */
    void create(Upload upload) {
        try (var content = upload.source().open(0)) {
            call("/object/" + upload.object().encoded())
                    .header("Content-Type", upload.contentType())
                    .header("cache-control", "max-age=" + Upload.CACHE_SECONDS)
                    .header("x-upsert", "false")
                    .send("POST", stream(content, upload.length()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file to upload cannot be read", e);
        }
    }

    /** The bytes of a stored file, -1 when Storage does not know them; empty when there is no such file. */
    OptionalLong size(StorageObject object) {
        try {
            var info = call("/object/info/" + object.encoded()).send("GET", BodyPublishers.noBody());
            return OptionalLong.of(info.json().path("size").asLong(-1));
        } catch (SupabaseException e) {
            if (e.failure() instanceof NotFound) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    /** The query of a signed address. */
    String sign(StorageObject object, Duration lifetime) {
        var answer = call("/object/sign/" + object.encoded())
                .within(project.config().interactiveTimeout())
                .header("Content-Type", "application/json")
                .send("POST", BodyPublishers.ofString(SupabaseJson.write(Map.of("expiresIn", lifetime.toSeconds()))))
                .json();
        return query(answer);
    }

    <T> T read(StorageObject object, String accessToken, long maxBytes, BodyConsumer<T> consumer) {
        var request = SupabaseHttp.request(
                urls.api("/object/authenticated/" + object.encoded()), project.caller(accessToken));
        return http.download(request.build(), maxBytes, consumer, errors);
    }

    <T> T readPublic(StorageObject object, long maxBytes, BodyConsumer<T> consumer) {
        var request = SupabaseHttp.request(urls.api("/object/public/" + object.encoded()), Credentials.NONE);
        return http.download(request.build(), maxBytes, consumer, errors);
    }

    /** A request with the service key, to an address below {@code /storage/v1}. */
    Call call(String path) {
        return new Call(SupabaseHttp.request(urls.api(path), project.service()));
    }

    static BodyPublisher stream(InputStream content, long length) {
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> content), length);
    }

    /** The path is not taken over, because it comes without the percent signs that an address needs. */
    private static String query(JsonNode answer) {
        var signed = answer.path("signedURL").asText("");
        int query = signed.indexOf("?token=");
        if (!signed.startsWith("/object/sign/") || query < 0) {
            throw SupabaseException.unavailable("Storage answered a request for a signed address with something else.");
        }
        return signed.substring(query + 1);
    }

    /** One request in the making. */
    final class Call {

        private final HttpRequest.Builder request;

        private Call(HttpRequest.Builder request) {
            this.request = request;
        }

        Call header(String name, String value) {
            request.header(name, value);
            return this;
        }

        Call within(Duration timeout) {
            request.timeout(timeout);
            return this;
        }

        /** The answer of a success; anything else is thrown. */
        Answer send(String method, BodyPublisher body) {
            return http.exchange(request.method(method, body).build(), errors);
        }
    }
}
