package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the origins differ from those of {@link CrossOriginTest}. */
class CrossOriginFilterTest {

    private Vertx vertx;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void any_origin_is_told_as_a_star_and_without_credentials() throws Exception {
        var headers = responseTo("https://shop.example", new AllowedOrigins(Optional::empty, List.of(() -> true)));

        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(headers.firstValue("Vary")).isEmpty();
    }

    @Test
    void no_origin_means_no_headers() throws Exception {
        var headers = responseTo("https://shop.example", new AllowedOrigins(Optional::empty, List.of()));

        assertThat(headers.map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    private HttpHeaders responseTo(String origin, AllowedOrigins allowed) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server(allowed).actualPort()))
                .header("Origin", origin)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).headers();
        }
    }

    private HttpServer server(AllowedOrigins allowed) {
        var filters = new Filters();
        new CrossOriginFilter(allowed).register(filters);
        var router = Router.router(vertx);
        filters.getFilters().forEach(filter -> router.route().handler(filter.getHandler()));
        router.route().handler(request -> request.response().end());
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
