package dev.maquette.render;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.testing.Pictures;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A hosted model does not do what it is asked for. */
@QuarkusTest
@TestProfile(HostedRenderFailureTest.RefusedProfile.class)
class HostedRenderFailureTest {

    /** The segmenter's stand-in refuses every photo. */
    public static class RefusedProfile extends HostedRenderProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("maquette.render.segmenter-prompt", "the wall [fault:refused]");
            return settings;
        }
    }

    private final WorkspaceClient client = new WorkspaceClient();

    @Test
    void a_refused_photo_ends_the_job_with_the_providers_failure_and_nothing_takes_the_models_place() {
        int before = requests();
        Map<String, String> body = Map.of("image_url", uploaded(0x8090A0), "texture_url", uploaded(0xA03020));

        String poll = WorkspaceClient.parsed(client.post("/render/jobs", body), JsonNode.class)
                .path("poll_url")
                .asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> status(poll).path("status").asText().equals("failed"));

        assertThat(status(poll).path("error_code").asText()).isEqualTo("content_refused");
        assertThat(requests()).isEqualTo(before + 1);
    }

    private JsonNode status(String poll) {
        return WorkspaceClient.parsed(client.get(poll), JsonNode.class);
    }

    private static int requests() {
        return given().get("/sandbox/ledger").jsonPath().getInt("counts.'fal.requests'");
    }

    private String uploaded(int color) {
        var picture = new BufferedImage(128, 96, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 128 * 96; i++) {
            picture.setRGB(i % 128, i / 128, color);
        }
        return client.request()
                .contentType("image/png")
                .body(Pictures.png(picture))
                .post("/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("asset_url");
    }
}
