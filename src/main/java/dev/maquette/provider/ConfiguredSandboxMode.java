package dev.maquette.provider;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Decides by configuration, and finds the address of this very process. */
@Singleton
class ConfiguredSandboxMode implements SandboxMode {

    /** Workers may resume jobs while the service still starts; the server listens a moment later. */
    private static final long START_SECONDS = 30;

    private final SandboxModeConfig config;
    private final List<Provider<?>> providers;
    private final HttpServer server;
    private final CompletableFuture<Void> listening = new CompletableFuture<>();

    ConfiguredSandboxMode(
            SandboxModeConfig config,
            @All List<ImageProvider> imageProviders,
            @All List<ModelProvider> modelProviders,
            HttpServer server) {
        this.config = config;
        this.providers = Stream.<Provider<?>>concat(imageProviders.stream(), modelProviders.stream())
                .toList();
        this.server = server;
    }

    void listening(@ObservesAsync HttpServerStart start) {
        listening.complete(null);
    }

    @Override
    public boolean active() {
        return switch (config.enabled()) {
            case TRUE -> true;
            case FALSE -> false;
            case AUTO ->
                providers.stream().allMatch(provider -> provider.config().key().isEmpty());
        };
    }

    @Override
    public URI baseUrl() {
        return config.url().map(ConfiguredSandboxMode::withoutTrailingSlash).orElseGet(this::ownUrl);
    }

    private URI ownUrl() {
        if (server.getPort() <= 0) {
            listening.orTimeout(START_SECONDS, TimeUnit.SECONDS).join();
        }
        return URI.create("http://127.0.0.1:" + server.getPort() + "/sandbox");
    }

    private static URI withoutTrailingSlash(URI url) {
        return URI.create(url.toString().replaceAll("/+$", ""));
    }
}
