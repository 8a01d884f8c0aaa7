package dev.maquette.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import dev.maquette.asset.fetch.LoopbackFetcher;
import dev.maquette.asset.fetch.ScriptedServer;
import dev.maquette.asset.image.SamplePictures;
import dev.maquette.render.projection.PngEncoder;
import dev.maquette.render.testing.Swatches;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos from servers that mean ill, or are ill: the job ends in the right error, and the service answers all the while. */
@QuarkusTest
@TestProfile(HostilePictureTest.ForeignServer.class)
class HostilePictureTest {

    private static final int MEGABYTE = 1 << 20;

    private final RenderClient client = new RenderClient();
    private final ScriptedServer server = new ScriptedServer();

    public static class ForeignServer implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(LoopbackFetcher.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maquette.asset.fetch.timeout", "1s", "maquette.asset.fetch.retry-delay", "10ms");
        }
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void a_photo_from_elsewhere_is_painted() {
        server.answer("/wall.png", 200, new PngEncoder(1).encode(Swatches.plain(128, 0xFFB0A090)));

        assertThat(client.ended(start("/wall.png")).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void a_picture_of_30000_x_30000_pixels_is_not_opened() {
        server.answer("/huge.png", 200, SamplePictures.pngOf(30_000, 30_000, false));

        assertFailed(start("/huge.png"), "validation_failed", "30000 x 30000");
    }

    @Test
    void what_is_no_picture_is_none_under_any_name() {
        server.answer("/text.png", 200, "A wall, white.".getBytes(StandardCharsets.UTF_8));

        assertFailed(start("/text.png"), "validation_failed", "PNG, JPEG or WebP");
    }

    @Test
    void what_would_unpack_to_any_size_is_not_unpacked() {
        server.on("/bomb.png", HostilePictureTest::answerWithABomb);

        assertFailed(start("/bomb.png"), "download_failed", "compresses it");
    }

    @Test
    void a_redirect_into_the_operators_network_is_not_followed() {
        server.redirect("/moved.png", "http://169.254.169.254/latest/meta-data/");

        assertFailed(start("/moved.png"), "download_failed", "public host");
    }

    @Test
    void a_server_that_forbids_it_is_named_as_the_reason() {
        server.answer("/secret.png", 403, new byte[0]);

        assertFailed(start("/secret.png"), "download_failed", "403");
    }

    @Test
    void a_server_that_drips_is_left_and_others_are_answered_meanwhile() {
        server.drip("/slow.png");

        Response accepted = start("/slow.png");

        assertThat(client.get("/product/status").statusCode()).isEqualTo(200);
        assertFailed(accepted, "download_failed", "timed out");
    }

    private Response start(String path) {
        String photo = server.uri(LoopbackFetcher.HOST, path).toString();
        return client.start(photo, client.upload(Swatches.brick(64)), Map.of());
    }

    private void assertFailed(Response accepted, String code, String reason) {
        JsonNode status = client.ended(accepted);
        assertThat(status.path("status").asText()).isEqualTo("failed");
        assertThat(status.path("error_code").asText()).isEqualTo(code);
        assertThat(status.path("error_message").asText()).contains(reason);
    }

    private static void answerWithABomb(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (var packed = new GZIPOutputStream(exchange.getResponseBody())) {
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 1024; i++) {
                packed.write(zeros);
            }
        }
    }
}
