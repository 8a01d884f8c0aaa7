package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The documents of a package as clients read and change them. */
@QuarkusTest
@TestProfile(PackagingProfile.class)
class PackagingDocumentTest {

    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";
    private static final Duration DAY = Duration.ofHours(24);
    /** As long as what people write. */
    private static final String USUAL_PROMPT =
            "Cold-pressed orange juice: orange slices and green leaves on cream, flat"
                    + " vector style, brand name SOLE in white capitals, 250 ml";

    @Inject
    RedisCommands redis;

    private final PackagingClient client = new PackagingClient();

    @Test
    void an_untouched_workspace_has_every_field_and_the_usual_sizes() {
        JsonNode state = json("/packaging/state");

        assertFields(state);
        assertThat(state.path("package_type").asText()).isEqualTo("box");
        assertThat(state.path("package_dimensions").toString())
                .isEqualTo("{\"width\":100.0,\"height\":150.0,\"depth\":100.0}");
        assertThat(state.path("cylinder_state").path("dimensions").toString())
                .isEqualTo("{\"width\":80.0,\"height\":150.0,\"depth\":80.0}");
        assertStatusFields(json("/packaging/status"));
    }

    @Test
    void a_complete_package_of_both_shapes_has_every_field_and_stays_small() {
        client.made(client.generateAll(PackageType.BOX, USUAL_PROMPT));
        client.made(client.generateAll(PackageType.CYLINDER, USUAL_PROMPT));

        JsonNode cylinder = json("/packaging/state");
        client.show(PackageType.BOX);
        JsonNode box = json("/packaging/state");

        assertFields(cylinder);
        assertFields(box);
        assertThat(cylinder.path("panel_textures"))
                .isEqualTo(cylinder.path("cylinder_state").path("panel_textures"))
                .hasSize(3);
        assertThat(box.path("panel_textures"))
                .isEqualTo(box.path("box_state").path("panel_textures"))
                .hasSize(6);
        for (JsonNode texture : box.path("panel_textures")) {
            assertThat(names(texture))
                    .containsExactlyInAnyOrder("panel_id", "texture_url", "prompt", "generated_at", "dimensions");
            assertThat(texture.path("generated_at").asText()).matches(TIME);
        }
        assertThat(client.get("/packaging/state").asByteArray()).hasSizeLessThan(8 * 1024);
        assertThat(client.get("/packaging/status").asByteArray()).hasSizeLessThan(1024);
    }

    @Test
    void a_texture_tells_its_panel_its_prompt_and_its_size_in_millimetres() {
        client.made(client.generateAll("red stripes"));

        JsonNode left = WorkspaceClient.parsed(client.texture(Panel.LEFT), JsonNode.class);

        assertThat(left)
                .isEqualTo(json("/packaging/state").path("panel_textures").path("left"));
        assertThat(left.path("panel_id").asText()).isEqualTo("left");
        assertThat(left.path("prompt").asText()).isEqualTo("red stripes");
        assertThat(left.path("dimensions").toString()).isEqualTo("{\"width\":100.0,\"height\":150.0}");
        assertThat(WorkspaceClient.bytes(left.path("texture_url").asText())).isNotEmpty();
    }

    @Test
    void each_shape_keeps_its_own_size_and_textures_while_the_other_one_is_shown() {
        PackageDimensions flat = new PackageDimensions(210, 30, 148);
        PackageDimensions can = new PackageDimensions(66, 115, 66);
        client.made(client.generateAll(PackageType.BOX, "red stripes"));
        client.show(PackageType.BOX, flat);
        PackagingDocument box = client.state();

        client.show(PackageType.CYLINDER, can);
        PackagingDocument cylinder = client.state();
        client.show(PackageType.BOX, flat);
        PackagingDocument again = client.state();

        assertThat(cylinder.packageDimensions()).isEqualTo(can);
        assertThat(cylinder.panelTextures()).isEmpty();
        assertThat(cylinder.boxState()).isEqualTo(box.boxState());
        assertThat(again.packageDimensions()).isEqualTo(flat);
        assertThat(again.panelTextures()).isEqualTo(box.panelTextures()).hasSize(6);
        assertThat(again.cylinderState().dimensions()).isEqualTo(can);
    }

    @Test
    void changed_dimensions_are_answered_and_kept() {
        Response answer = client.post(
                "/packaging/update-dimensions",
                Map.of("package_type", "cylinder", "dimensions", Map.of("width", 66.5, "height", 115)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString())
                .isEqualTo("{\"status\":\"updated\",\"package_type\":\"cylinder\","
                        + "\"dimensions\":{\"width\":66.5,\"height\":115.0,\"depth\":66.5}}");
        assertThat(client.state().packageDimensions()).isEqualTo(new PackageDimensions(66.5, 115, 66.5));
    }

    @Test
    void a_generation_shows_the_shape_that_it_is_for() {
        Map<String, Object> request = PackagingClient.onePanel(PackageType.CYLINDER, Panel.BODY, "red stripes");
        request.put("package_dimensions", Map.of("width", 50, "height", 60));

        PackagingDocument after = client.made(client.generate(request));

        assertThat(after.currentPackageType()).isEqualTo(PackageType.CYLINDER);
        assertThat(after.packageDimensions()).isEqualTo(new PackageDimensions(50, 60, 50));
    }

    @Test
    void a_texture_is_taken_off_once() {
        client.made(client.generateAll("red stripes"));

        Response deleted = client.delete("/packaging/panels/top/texture");

        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.asString()).isEqualTo("{\"status\":\"deleted\",\"panel_id\":\"top\"}");
        assertThat(client.state().panelTextures()).hasSize(5).doesNotContainKey(Panel.TOP);
        assertThat(client.delete("/packaging/panels/top/texture").statusCode()).isEqualTo(404);
    }

    @Test
    void both_documents_expire_a_day_after_the_last_write_and_reading_makes_them_live_no_longer() {
        client.made(client.generate(Panel.FRONT, "red stripes"));
        assertExpireWithin(DAY);

        keys().forEach(key -> redis.execute("EXPIRE", key, "100"));
        client.state();
        client.status();
        client.texture(Panel.FRONT);
        assertExpireWithin(Duration.ofSeconds(100));

        client.show(PackageType.CYLINDER);
        assertExpireWithin(DAY);
    }

    private void assertExpireWithin(Duration time) {
        for (String key : keys()) {
            assertThat(redis.execute("TTL", key).toLong())
                    .isBetween(time.minusMinutes(5).toSeconds(), time.toSeconds());
        }
    }

    private List<String> keys() {
        return List.of("packaging:" + client.workspace(), "packaging_status:" + client.workspace());
    }

    private static void assertFields(JsonNode state) {
        assertThat(names(state))
                .containsExactlyInAnyOrder(
                        "package_type",
                        "package_dimensions",
                        "panel_textures",
                        "in_progress",
                        "generating_panel",
                        "generating_panels",
                        "bulk_generation_in_progress",
                        "last_error",
                        "created_at",
                        "updated_at",
                        "export_files",
                        "dieline_export_files",
                        "current_package_type",
                        "box_state",
                        "cylinder_state");
        assertThat(List.of("panel_textures", "export_files", "dieline_export_files"))
                .allMatch(map -> state.path(map).isObject());
        assertThat(state.path("generating_panels").isArray()).isTrue();
        assertThat(state.path("current_package_type")).isEqualTo(state.path("package_type"));
        for (String shape : List.of("box_state", "cylinder_state")) {
            assertThat(names(state.path(shape))).contains("dimensions", "panel_textures");
        }
        assertThat(state.path("created_at").asText()).matches(TIME);
        assertThat(state.path("updated_at").asText()).matches(TIME);
    }

    private static void assertStatusFields(JsonNode status) {
        assertThat(names(status))
                .containsExactlyInAnyOrder(
                        "in_progress",
                        "bulk_generation_in_progress",
                        "generating_panel",
                        "generating_panels",
                        "last_error",
                        "updated_at");
        assertThat(status.path("updated_at").asText()).matches(TIME);
    }

    private JsonNode json(String path) {
        return WorkspaceClient.parsed(client.get(path), JsonNode.class);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
