package dev.maquette.render;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.PictureStep;
import dev.maquette.provider.ProviderChains;
import dev.maquette.testing.Pictures;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wall is found, turned and cleaned up by hosted models. */
@QuarkusTest
@TestProfile(HostedRenderProfile.class)
class HostedRenderTest {

    private static final Rectangle WALL = new Rectangle(48, 48, 224, 160);

    /** Pixels; how far the stand-in's mask and its edge may be off. */
    private static final int MARGIN = 16;

    private final WorkspaceClient client = new WorkspaceClient();

    @Inject
    ProviderChains chains;

    @Inject
    PictureStep paid;

    @Inject
    RenderPictures pictures;

    @BeforeEach
    void forgetPaidCalls() {
        given().delete("/sandbox/ledger").then().statusCode(204);
    }

    @Test
    void each_hosted_stage_is_paid_once_and_what_is_no_wall_stays_bit_identical() throws IOException {
        BufferedImage photo = wall(new Color(200, 120, 60));

        JsonNode status = rendered(Map.of("image_url", uploaded(photo), "texture_url", uploaded(brick())));

        BufferedImage result = picture(status);
        assertThat(paid("fal.requests")).isEqualTo(2);
        assertThat(paid("gemini.images")).isEqualTo(1);
        assertThat(ledger().getList("calls.prompt_hash")).doesNotHaveDuplicates();
        assertThat(changed(photo, result)).as("%s", status).isGreaterThan(WALL.width * WALL.height / 2);
        assertUnchangedOutside(photo, result);
    }

    @Test
    void a_given_mask_is_taken_and_no_segmenter_paid() throws IOException {
        BufferedImage photo = wall(new Color(90, 140, 80));
        BufferedImage mask = drawn(Color.BLACK, Color.WHITE);

        JsonNode status = rendered(
                Map.of("image_url", uploaded(photo), "texture_url", uploaded(brick()), "mask_url", uploaded(mask)));

        assertThat(paid("fal.requests")).isEqualTo(1);
        assertUnchangedOutside(photo, picture(status));
    }

    @Test
    void a_photo_that_is_only_enhanced_is_paid_once_and_keeps_its_size() throws IOException {
        BufferedImage photo = wall(new Color(160, 60, 60));
        String url = uploaded(photo);

        BufferedImage result = picture(rendered(Map.of("image_url", url, "texture_url", url)));

        assertThat(paid("fal.requests")).isZero();
        assertThat(paid("gemini.images")).isEqualTo(1);
        assertThat(result.getWidth()).isEqualTo(photo.getWidth());
        assertThat(result.getHeight()).isEqualTo(photo.getHeight());
    }

    @Test
    void names_that_nobody_has_are_told_with_their_setting() {
        for (String setting : List.of("segmenter", "depth", "refiner")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new StageSelection(config(setting, "nobody"), chains, paid, pictures))
                    .withMessageContainingAll("maquette.render." + setting, "nobody", "fal", "local");
        }
    }

    private static RenderConfig config(String setting, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(RenderConfig.class)
                .withDefaultValue("maquette.render." + setting, value)
                .build()
                .getConfigMapping(RenderConfig.class);
    }

    private JsonNode rendered(Map<String, ?> pictures) {
        Map<String, Object> body = new HashMap<>(pictures);
        body.put("options", Map.of("enable_refinement", true));
        JsonNode accepted = WorkspaceClient.parsed(client.post("/render/jobs", body), JsonNode.class);
        String poll = accepted.path("poll_url").asText();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> List.of("completed", "failed")
                        .contains(status(poll).path("status").asText()));
        return status(poll);
    }

    private JsonNode status(String poll) {
        return WorkspaceClient.parsed(client.get(poll), JsonNode.class);
    }

    private static BufferedImage picture(JsonNode status) throws IOException {
        assertThat(status.path("status").asText()).as("%s", status).isEqualTo("completed");
        byte[] png = WorkspaceClient.bytes(status.path("result_url").asText());
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private String uploaded(BufferedImage picture) {
        return client.request()
                .contentType("image/png")
                .body(Pictures.png(picture))
                .post("/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("asset_url");
    }

    private static JsonPath ledger() {
        return given().get("/sandbox/ledger").jsonPath();
    }

    private static int paid(String kind) {
        return ledger().getInt("counts.'" + kind + "'");
    }

    private static BufferedImage wall(Color color) {
        return drawn(new Color(90, 140, 220), color);
    }

    private static BufferedImage drawn(Color ground, Color wall) {
        var picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setColor(wall);
        graphics.fill(WALL);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage brick() {
        var picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            picture.setRGB(i % 64, i / 64, i / 64 % 16 < 2 ? 0xD0D0C8 : 0x803020);
        }
        return picture;
    }

    private static int changed(BufferedImage photo, BufferedImage result) {
        int changed = 0;
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                changed += photo.getRGB(x, y) == result.getRGB(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    private static void assertUnchangedOutside(BufferedImage photo, BufferedImage result) {
        var near = new Rectangle(WALL);
        near.grow(MARGIN, MARGIN);
        for (int y = 0; y < photo.getHeight(); y++) {
            for (int x = 0; x < photo.getWidth(); x++) {
                if (!near.contains(x, y)) {
                    assertThat(result.getRGB(x, y)).as("pixel %d, %d", x, y).isEqualTo(photo.getRGB(x, y));
                }
            }
        }
    }
}
