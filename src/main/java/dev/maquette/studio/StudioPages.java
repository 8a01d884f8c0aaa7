package dev.maquette.studio;

import dev.maquette.http.ApiPrefix;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers deep links with the studio's document, and says for how long its files hold and what they may load. */
@Singleton
class StudioPages {

    /** After the API's prefix is gone, and before anything answers. */
    private static final int PRIORITY = 250;

    private static final String NO_CACHE = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final String policy;
    private final boolean live;

    StudioPages(
            @ConfigProperty(name = "maquette.public-url") Optional<URI> publicUrl,
            @ConfigProperty(name = "maquette.supabase.url") Optional<URI> supabaseUrl) {
        policy = ContentSecurityPolicy.allowing(
                Stream.of(publicUrl, supabaseUrl).flatMap(Optional::stream).toList());
        live = LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, PRIORITY);
    }

    private void filter(RoutingContext request) {
        var path = request.normalizedPath();
        if (StudioAddress.isDeepLink(path) && isRead(request) && !ApiPrefix.wasWritten(request)) {
            request.reroute(StudioAddress.DOCUMENT);
            return;
        }
        // live reload replaces files without a new name and puts scripts into the document
        if (!live) {
            describe(request, StudioAddress.of(path));
        }
        request.next();
    }

    private void describe(RoutingContext request, StudioAddress address) {
        switch (address) {
            case PAGE -> {
                cache(request, NO_CACHE);
                request.response().putHeader(ContentSecurityPolicy.HEADER, policy);
            }
            case STATIC_FILE -> cache(request, FOR_EVER);
            case NAMED_FILE -> cache(request, NO_CACHE);
            case OTHER -> {}
        }
    }

    /** Only of what is there: a missing file may come with the next release. */
    private static void cache(RoutingContext request, String control) {
        var response = request.response();
        response.putHeader(HttpHeaders.CACHE_CONTROL, control);
        request.addHeadersEndHandler(_ -> {
            if (response.getStatusCode() >= 400) {
                response.headers().remove(HttpHeaders.CACHE_CONTROL);
            }
        });
    }

    private static boolean isRead(RoutingContext request) {
        return List.of(HttpMethod.GET, HttpMethod.HEAD)
                .contains(request.request().method());
    }
}
