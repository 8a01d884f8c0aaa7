package dev.maquette.supabase;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends requests to the project, blocking, and streams bodies in both directions. Follows no redirect, which could take
 * a key elsewhere. No answer within the time, and no connection, are {@link SupabaseFailure.Unavailable}.
 * It is made for the first request, so that a service without a project has no client for one.
 */
@ApplicationScoped
class SupabaseHttp {

    private static final Logger LOG = Logger.getLogger(SupabaseHttp.class);

    /** Answers that are read as a whole are rows and errors. */
    private static final int LONGEST_ANSWER = 1024 * 1024;

    private final HttpClient client;
    private final SupabaseConfig config;

    SupabaseHttp(SupabaseConfig config) {
        this.config = config;
        this.client = HttpClient.newBuilder()
                // one upload broken does not end the others that share its connection
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                // they read files and write to disks
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    /** The name of the product, because secret keys are refused to whatever looks like a browser. */
    static HttpRequest.Builder request(URI uri, Credentials credentials) {
        var request = HttpRequest.newBuilder(uri).header("User-Agent", "Maquette");
        credentials.addTo(request);
        return request;
    }

    /** The answer, whatever its status. */
    Answer exchange(HttpRequest request) {
        var response = send(request, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The answer, if it is a success. */
    Answer exchange(HttpRequest request, AnswerReader errors) {
        var answer = exchange(request);
        if (!answer.succeeded()) {
            throw errors.failure(answer);
        }
        return answer;
    }

    /** Hands the body to the consumer as it arrives, and returns what the consumer makes of it. */
    <T> T download(HttpRequest request, long maxBytes, BodyConsumer<T> consumer, AnswerReader errors) {
        var response = send(request, BodyHandlers.ofInputStream());
        boolean found = response.statusCode() == 200;
        try (var body = new DownloadBody(response, found ? maxBytes : LONGEST_ANSWER);
                var _ = Alarm.after(config.downloadTimeout(), body::expire)) {
            if (!found) {
                var text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                throw errors.failure(new Answer(response.statusCode(), response.headers(), text));
            }
            body.refuseTooLarge();
            return consumer.consume(body);
        } catch (IOException e) {
            throw new UncheckedIOException("The downloaded file cannot be written", e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
        long started = System.nanoTime();
        var timeout = request.timeout().orElse(config.timeout());
        var pending = client.sendAsync(request, handler);
        try {
            var response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            log(request, response, Duration.ofNanos(System.nanoTime() - started));
            return response;
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw SupabaseException.unavailable("No answer came within " + timeout.toSeconds() + " s.");
        } catch (ExecutionException e) {
            throw SupabaseException.unavailable("The connection could not be made, or broke.", e.getCause());
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw SupabaseException.unavailable("The call was interrupted.");
        }
    }

    /** Without the query, which may be a signature, and the headers, which hold keys. Reads are many. */
    private static void log(HttpRequest request, HttpResponse<?> response, Duration taken) {
        var level = response.statusCode() >= 400
                ? Logger.Level.WARN
                : request.method().equals("GET") ? Logger.Level.DEBUG : Logger.Level.INFO;
        LOG.logf(
                level,
                "supabase: %s %s: status %d in %d ms",
                request.method(),
                request.uri().getPath(),
                response.statusCode(),
                taken.toMillis());
    }
}
