package dev.maquette.asset.fetch;

import dev.maquette.asset.AssetStore;
import io.vertx.core.Vertx;
import java.net.UnknownHostException;
import java.time.Duration;

/** Fetchers for tests of other packages. */
public final class TestFetchers {

    private record Settings(
            Duration connectTimeout, Duration timeout, int retries, int paidRetries, Duration retryDelay)
            implements FetchConfig {}

    private TestFetchers() {}

    /** Knows no host, as on a machine without a network. */
    public static RemoteFetcher offline(Vertx vertx, AssetStore store) {
        HostResolver resolver = host -> {
            throw new UnknownHostException(host);
        };
        var settings = new Settings(Duration.ofSeconds(5), Duration.ofSeconds(20), 0, 0, Duration.ZERO);
        return new RemoteFetcher(new PinnedHttpClient(vertx, resolver, settings), store, settings);
    }
}
