package dev.maquette.asset.fetch;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.ByteSize;
import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.StoredAsset;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Fetches foreign files without becoming a way into the operator's network: see {@link RemoteUrlRules} and
 * {@link PinnedHttpClient}. Blocks, so it belongs on a virtual thread. Every failure is a {@link FetchException}.
 */
@ApplicationScoped
public class RemoteFetcher {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final PinnedHttpClient client;
    private final AssetStore store;
    private final FetchConfig config;

    RemoteFetcher(PinnedHttpClient client, AssetStore store, FetchConfig config) {
        this.client = client;
        this.store = store;
        this.config = config;
    }

    /** The limits of the configuration for a file of at most that size. */
    public FetchLimits limits(long maxBytes) {
        return new FetchLimits(maxBytes, config.timeout(), config.retries());
    }

    /** The same for a file that was paid for, which is worth more patience. */
    public FetchLimits paidLimits(long maxBytes) {
        return new FetchLimits(maxBytes, config.timeout(), config.paidRetries());
    }

    /** Fetches a file into memory. */
    public FetchedFile fetch(RemoteFile file, FetchLimits limits) {
        return withRetries(
                file,
                limits,
                (response, body) -> new FetchedFile(body.readAllBytes(), response.getHeader(HttpHeaders.CONTENT_TYPE)));
    }

    /**
     * Fetches a file straight into the store, as what the caller says it is: for files that need no check or get it
     * afterwards. Nothing is stored when the download fails.
     */
    public StoredAsset store(RemoteFile file, String contentType, FetchLimits limits) {
        return withRetries(file, limits, (_, body) -> store.put(body, contentType, limits.maxBytes()));
    }

    @FunctionalInterface
    private interface Consumption<T> {
        T consume(HttpClientResponse response, ResponseBody body) throws IOException;
    }

    private record Answer(HttpClientResponse response, ResponseBody body) {}

    static FetchException tooLarge(long maxBytes) {
        return FetchException.lasting("it is larger than " + ByteSize.text(maxBytes));
    }

    private <T> T withRetries(RemoteFile file, FetchLimits limits, Consumption<T> consumption) {
        for (int retries = 0; ; retries++) {
            try {
                return once(file, limits, consumption);
            } catch (FetchException e) {
                if (!e.isPassing() || retries >= limits.retries()) {
                    throw e;
                }
                pause(pauseAfter(retries));
            }
        }
    }

    private <T> T once(RemoteFile file, FetchLimits limits, Consumption<T> consumption) {
        var deadline = Deadline.after(limits.timeout());
        var current = file;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            RemoteUrlRules.refusal(current).ifPresent(reason -> {
                throw FetchException.lasting("its address " + reason);
            });
            var request = client.connect(current, deadline);
            try {
                var answer = send(request, limits, deadline);
                if (!REDIRECTS.contains(answer.response().statusCode())) {
                    accept(answer.response(), limits);
                    return consumption.consume(answer.response(), answer.body());
                }
                current = redirected(current, answer.response().getHeader(HttpHeaders.LOCATION));
            } catch (IOException e) {
                throw FetchException.passing("the connection broke before the end", e);
            } finally {
                // ends a connection that still has something to say; one that is through is not touched
                request.reset();
            }
        }
        throw FetchException.lasting("it is redirected too often");
    }

    private static Answer send(HttpClientRequest request, FetchLimits limits, Deadline deadline) {
        // asked for before it is sent: of an answer that is already through nothing can be read
        var answer = request.response()
                .map(response -> new Answer(response, new ResponseBody(response, limits.maxBytes(), deadline)));
        request.send();
        try {
            return deadline.await(answer.toCompletionStage());
        } catch (ExecutionException e) {
            throw FetchException.passing("the server did not answer", e.getCause());
        }
    }

    private static void accept(HttpClientResponse response, FetchLimits limits) {
        if (response.statusCode() != OK) {
            throw FetchException.passing("the server answered " + response.statusCode());
        }
        var encoding = response.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw FetchException.lasting("the server compresses it, which was not asked for");
        }
        if (announcedBytes(response) > limits.maxBytes()) {
            throw tooLarge(limits.maxBytes());
        }
    }

    private static long announcedBytes(HttpClientResponse response) {
        var announced = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return announced == null ? 0 : Long.parseLong(announced);
        } catch (NumberFormatException e) {
            throw FetchException.passing("the server sent no valid answer", e);
        }
    }

    private static RemoteFile redirected(RemoteFile from, String location) {
        URI target;
        try {
            target = from.uri().resolve(URI.create(location == null ? "" : location));
        } catch (IllegalArgumentException e) {
            throw FetchException.lasting("it is redirected to something that is no address");
        }
        if (RemoteUrlRules.isSecure(from.uri()) && !RemoteUrlRules.isSecure(target)) {
            throw FetchException.lasting("it is redirected from a secure to an insecure address");
        }
        return new RemoteFile(target, from.hosts(), from.privateAddresses());
    }

    /** How long to wait for the next try after so many repeats have failed too. */
    Duration pauseAfter(int retries) {
        Duration pause = config.retryDelay();
        for (int doubled = 0; doubled < retries && pause.compareTo(LONGEST_PAUSE) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw Deadline.interrupted();
        }
    }
}
