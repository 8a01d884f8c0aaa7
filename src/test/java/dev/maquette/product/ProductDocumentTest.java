package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.redis.RedisCommands;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two documents of a product as clients read them. */
@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductDocumentTest {

    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z";

    private static final Duration DAY = Duration.ofHours(24);

    @Inject
    RedisCommands redis;

    private final ProductClient client = new ProductClient();

    @Test
    void an_untouched_workspace_is_idle_and_has_every_field() {
        JsonNode state = json("/product");

        assertStateFields(state);
        assertThat(state.path("status").asText()).isEqualTo("idle");
        assertThat(state.path("mode").asText()).isEqualTo("idle");
        assertThat(state.path("iterations")).isEmpty();
        assertStatusFields(json("/product/status"));
    }

    @Test
    void a_complete_product_has_every_field_and_no_list_is_null() {
        client.created("a striped mug");
        client.edited("make it red");
        JsonNode state = json("/product");

        assertStateFields(state);
        for (JsonNode iteration : state.path("iterations")) {
            assertThat(names(iteration))
                    .containsExactlyInAnyOrder(
                            "id",
                            "type",
                            "prompt",
                            "images",
                            "trellis_output",
                            "created_at",
                            "note",
                            "duration_seconds",
                            "parent_id",
                            "model_stats");
            assertThat(names(iteration.path("model_stats")))
                    .containsExactlyInAnyOrder("triangles", "vertices", "bytes", "bounding_box");
            assertThat(iteration.path("created_at").asText()).matches(TIME);
        }
        assertThat(names(state.path("last_request"))).containsExactlyInAnyOrder("prompt", "image_count", "settings");
        assertThat(names(state.path("last_request").path("settings")))
                .containsExactlyInAnyOrder("creativity", "seed", "texture_size", "mesh_simplify");
    }

    @Test
    void the_status_is_small_whatever_was_asked_for() {
        client.completed(
                client.post("/product/create", Map.of("prompt", "a blue vase, ".repeat(150), "image_count", 1)));

        assertStatusFields(json("/product/status"));
        assertThat(client.get("/product/status").asString().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(1024);
    }

    @Test
    void the_status_points_to_what_is_shown() {
        ProductState product = client.created("a glass bottle");
        ProductStatus status = client.status();

        assertThat(status.status()).isEqualTo(Phase.COMPLETE);
        assertThat(status.progress()).isEqualTo(100);
        assertThat(status.error()).isNull();
        assertThat(status.modelFile()).isEqualTo(product.trellisOutput().modelFile());
        assertThat(status.previewImage()).isEqualTo(product.images().getFirst());
        assertThat(status.updatedAt()).isEqualTo(product.updatedAt());
        assertThat(status.jobId()).isEqualTo(product.jobId());
    }

    @Test
    void both_documents_expire_a_day_after_the_last_write() {
        client.created("a paper lamp");

        for (String key : List.of(stateKey(), statusKey())) {
            assertThat(secondsToLive(key)).isBetween(DAY.minusMinutes(5).toSeconds(), DAY.toSeconds());
            redis.execute("EXPIRE", key, "100");
        }
        client.post("/product/rewind/0").then().statusCode(200);

        for (String key : List.of(stateKey(), statusKey())) {
            assertThat(secondsToLive(key)).isBetween(DAY.minusMinutes(5).toSeconds(), DAY.toSeconds());
        }
    }

    @Test
    void reading_does_not_make_a_document_live_longer() {
        client.created("a tin can");
        redis.execute("EXPIRE", stateKey(), "100");
        redis.execute("EXPIRE", statusKey(), "100");

        client.state();
        client.status();

        assertThat(secondsToLive(stateKey())).isLessThanOrEqualTo(100);
        assertThat(secondsToLive(statusKey())).isLessThanOrEqualTo(100);
    }

    private String stateKey() {
        return "product:" + client.workspace();
    }

    private String statusKey() {
        return "product_status:" + client.workspace();
    }

    private static void assertStateFields(JsonNode state) {
        assertThat(names(state))
                .containsExactlyInAnyOrder(
                        "prompt",
                        "latest_instruction",
                        "mode",
                        "status",
                        "progress",
                        "message",
                        "in_progress",
                        "generation_started_at",
                        "image_count",
                        "images",
                        "trellis_output",
                        "iterations",
                        "other_iterations",
                        "last_error",
                        "last_request",
                        "created_at",
                        "updated_at",
                        "export_files",
                        "job_id");
        assertThat(names(state.path("trellis_output")))
                .containsExactlyInAnyOrder(
                        "model_file",
                        "color_video",
                        "gaussian_ply",
                        "normal_video",
                        "combined_video",
                        "no_background_images");
        assertThat(List.of("images", "iterations", "other_iterations"))
                .allMatch(list -> state.path(list).isArray());
        assertThat(state.path("trellis_output").path("no_background_images").isArray())
                .isTrue();
        assertThat(state.path("export_files").isObject()).isTrue();
        assertThat(state.path("created_at").asText()).matches(TIME);
        assertThat(state.path("updated_at").asText()).matches(TIME);
    }

    private static void assertStatusFields(JsonNode status) {
        assertThat(names(status))
                .containsExactlyInAnyOrder(
                        "status",
                        "progress",
                        "message",
                        "error",
                        "model_file",
                        "preview_image",
                        "updated_at",
                        "job_id");
        assertThat(status.path("updated_at").asText()).matches(TIME);
    }

    private JsonNode json(String path) {
        return ProductClient.parsed(client.get(path), JsonNode.class);
    }

    private long secondsToLive(String key) {
        return redis.execute("TTL", key).toLong();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
