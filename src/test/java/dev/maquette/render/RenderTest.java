package dev.maquette.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.Mask;
import dev.maquette.render.testing.DrawnFacade;
import dev.maquette.render.testing.Facades;
import dev.maquette.render.testing.MaskOverlap;
import dev.maquette.render.testing.Swatches;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A photo and a material become a finished picture, over HTTP. */
@QuarkusTest
class RenderTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 320;
    private static final int WALL = 0xFFB0A090;
    private static final int LEFT = 80;
    private static final int RIGHT = 400;
    private static final int TOP = 60;
    private static final int BOTTOM = 260;

    private final RenderClient client = new RenderClient();

    @Test
    void painted_pixels_change_and_all_others_are_bit_identical() {
        Bitmap photo =
                DrawnFacade.of(Facades.all().get("plaster from the right")).photo();
        Mask mask = rectangle(photo.width(), photo.height(), 200, 100, 500, 300);

        Bitmap painted = client.result(client.start(Map.of(
                "image_url", client.upload(photo),
                "texture_url", client.upload(Swatches.brick(128)),
                "mask_url", client.upload(mask.asBitmap()),
                "options", Map.of("real_world_scale", 6))));

        int changed = 0;
        for (int i = 0; i < photo.argb().length; i++) {
            if (mask.coverage()[i] == 0) {
                assertThat(painted.argb()[i]).isEqualTo(photo.argb()[i]);
            } else if (painted.argb()[i] != photo.argb()[i]) {
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(300 * 200 * 9 / 10);
    }

    @Test
    void a_wall_that_faces_the_camera_shows_exactly_as_many_repeats_as_asked_for() {
        Bitmap painted = client.result(client.start(Map.of(
                "image_url", client.upload(wall()),
                "texture_url", client.upload(Swatches.checkerboard(64, 0xFF000000, 0xFFFFFFFF)),
                "mask_url",
                        client.upload(rectangle(WIDTH, HEIGHT, LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP)
                                .asBitmap()),
                "options", Map.of("real_world_scale", 10))));

        int edges = 0;
        int row = (TOP + 5) * WIDTH;
        for (int x = LEFT + 1; x < RIGHT; x++) {
            boolean before = (painted.argb()[row + x - 1] & 0xFF) > 100;
            boolean now = (painted.argb()[row + x] & 0xFF) > 100;
            edges += before == now ? 0 : 1;
        }
        // two fields for each repeat
        assertThat(edges).isEqualTo(10 * 2 - 1);
    }

    @Test
    void the_wall_of_a_facade_is_found_without_a_mask() {
        DrawnFacade facade = DrawnFacade.of(Facades.all().get("brick from the left, close, without sun"));

        Bitmap painted = client.result(
                client.start(client.upload(facade.photo()), client.upload(Swatches.plain(64, 0xFF2040C0)), Map.of()));

        Mask changed = new Mask(painted.width(), painted.height());
        for (int i = 0; i < changed.coverage().length; i++) {
            changed.coverage()[i] = (byte) (painted.argb()[i] == facade.photo().argb()[i] ? 0 : 255);
        }
        assertThat(MaskOverlap.intersectionOverUnion(changed, facade.mask())).isGreaterThan(0.85);
    }

    @Test
    void the_same_request_gives_the_same_bytes() {
        String photo = client.upload(wall());
        String texture = client.upload(Swatches.wood(128));

        JsonNode first = client.ended(client.start(photo, texture, Map.of("enable_refinement", true)));
        JsonNode second = client.ended(client.start(photo, texture, Map.of("enable_refinement", true)));

        assertThat(second.path("job_id")).isNotEqualTo(first.path("job_id"));
        assertThat(client.job(first.path("job_id").asText()).path("result").path("url"))
                .isEqualTo(first.path("result_url"));
        // named by its content
        assertThat(second.path("result_url")).isEqualTo(first.path("result_url"));
    }

    @Test
    void the_photo_as_its_own_texture_is_only_enhanced() {
        Bitmap dull = new Bitmap(100, 100);
        for (int i = 0; i < dull.argb().length; i++) {
            int level = 60 + i % 100;
            dull.argb()[i] = 0xFF000000 | level * 0x010101;
        }
        String url = client.upload(dull);

        Bitmap enhanced = client.result(client.start(url, url, Map.of()));

        assertThat((enhanced.argb()[99] & 0xFF) - (enhanced.argb()[0] & 0xFF))
                .as("from the darkest to the brightest")
                .isGreaterThan((dull.argb()[99] & 0xFF) - (dull.argb()[0] & 0xFF));
    }

    @Test
    void every_step_is_told() {
        Response accepted = paintedWall(Map.of("enable_refinement", true));
        client.ended(accepted);

        String events = client.get("/render/jobs/" + accepted.path("job_id") + "/events")
                .asString();

        assertThat(events)
                .contains(
                        "Step 1/5: segment",
                        "Step 2/5: depth",
                        "Step 3/5: project",
                        "Step 4/5: refine",
                        "Step 5/5: upload")
                .contains("event:succeeded");
    }

    @Test
    void a_picture_that_cannot_be_fetched_is_told_so() {
        JsonNode status = client.ended(
                client.start("https://nowhere.invalid/wall.png", client.upload(Swatches.brick(64)), Map.of()));

        assertThat(status.path("status").asText()).isEqualTo("failed");
        assertThat(status.path("error_code").asText()).isEqualTo("download_failed");
        assertThat(status.path("error_message").asText()).isNotBlank();
        assertThat(status.path("result_url").isNull()).isTrue();
    }

    @Test
    void a_stage_that_takes_longer_than_allowed_fails_the_job() {
        JsonNode status = client.ended(paintedWall(Map.of("stage_timeout_seconds", 0.001)));

        assertThat(status.path("error_code").asText()).isEqualTo("pipeline_error");
        assertThat(status.path("error_message").asText()).contains("segment");
    }

    @Test
    void the_same_request_of_a_project_is_the_same_job_for_a_while() {
        Map<String, Object> request = Map.of(
                "image_url", client.upload(wall()),
                "texture_url", client.upload(Swatches.tile(64)),
                "project_id", UUID.randomUUID().toString(),
                "user_id", UUID.randomUUID().toString());

        Response first = client.start(request);
        Response second = client.start(request);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.<String>path("status")).isEqualTo("processing");
        assertThat(first.<String>path("poll_url")).isEqualTo("/render/jobs/" + first.path("job_id"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_job_of_another_kind_is_no_render_job() {
        String product = client.post("/product/create", Map.of("prompt", "a red mug", "image_count", 1))
                .header("X-Job-Id");

        client.get("/render/jobs/" + product).then().statusCode(404);
        client.post("/jobs/" + product + "/cancel");
    }

    private Response paintedWall(Map<String, ?> options) {
        return client.start(client.upload(wall()), client.upload(Swatches.brick(64)), options);
    }

    /** Evenly lit, facing the camera, with sky above and ground below. */
    private static Bitmap wall() {
        Bitmap photo = new Bitmap(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean inside = x >= LEFT && x < RIGHT && y >= TOP && y < BOTTOM;
                photo.argb()[y * WIDTH + x] = inside ? WALL : y < HEIGHT / 2 ? 0xFF80B0F0 : 0xFF305020;
            }
        }
        return photo;
    }

    private static Mask rectangle(int width, int height, int left, int top, int wide, int high) {
        Mask mask = new Mask(width, height);
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                mask.coverage()[y * width + x] = (byte) 255;
            }
        }
        return mask;
    }
}
