package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.mesh.GlbGuard;
import dev.maquette.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductCreateTest {

    @Inject
    GlbGuard guard;

    private final ProductClient client = new ProductClient();

    @Test
    void a_create_is_accepted_with_the_status_and_the_address_of_its_job() {
        Response accepted = client.request()
                .header("X-Request-Id", "my-request-1")
                .contentType("application/json")
                .body(Map.of("prompt", "a blue vase", "image_count", 1))
                .post("/product/create");
        ProductStatus status = ProductClient.parsed(accepted, ProductStatus.class);

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.header("X-Request-Id")).isEqualTo("my-request-1");
        assertThat(accepted.header("X-Job-Id")).isEqualTo(status.jobId());
        assertThat(accepted.header("Location")).endsWith("/jobs/" + status.jobId());
        assertThat(status.status()).isEqualTo(Phase.PENDING);
        assertThat(status.progress()).isZero();
        client.completed(accepted);
    }

    @Test
    void a_complete_product_has_different_views_and_a_model_with_triangles() {
        ProductState product = client.completed(client.create("a matte black ceramic mug with a bamboo lid"));
        Iteration iteration = product.current();
        byte[] glb = ProductClient.bytes(product.trellisOutput().modelFile());

        assertThat(product.images()).hasSize(3).doesNotHaveDuplicates();
        assertThat(product.imageCount()).isEqualTo(3);
        assertThat(product.images()).allMatch(url -> ProductClient.bytes(url).length > 0);
        assertThat(guard.check(glb).triangles())
                .isPositive()
                .isEqualTo(iteration.modelStats().triangles());
        assertThat(iteration.modelStats().vertices()).isPositive();
        assertThat(iteration.modelStats().bytes()).isEqualTo(glb.length);
        assertThat(iteration.modelStats().boundingBox().max()[1])
                .isGreaterThan(iteration.modelStats().boundingBox().min()[1]);
    }

    @Test
    void the_first_iteration_tells_what_the_state_shows() {
        ProductState product = client.created("a red wooden box");

        assertThat(product.prompt()).isEqualTo("a red wooden box");
        assertThat(product.latestInstruction()).isEqualTo("a red wooden box");
        assertThat(product.mode()).isEqualTo(ProductMode.CREATE);
        assertThat(product.inProgress()).isFalse();
        assertThat(product.generationStartedAt()).isNull();
        assertThat(product.lastError()).isNull();
        assertThat(product.iterations()).hasSize(1);
        assertThat(product.current().type()).isEqualTo(IterationType.CREATE);
        assertThat(product.current().parentId()).isNull();
        assertThat(product.current().durationSeconds()).isPositive();
        assertThat(product.current().images()).isEqualTo(product.images());
        assertThat(product.current().trellisOutput()).isEqualTo(product.trellisOutput());
    }

    @Test
    void all_six_views_can_be_had_and_no_two_are_the_same() {
        ProductState product =
                client.completed(client.post("/product/create", Map.of("prompt", "a green jug", "image_count", 6)));
        Set<Integer> pictures = new HashSet<>();
        product.images().forEach(url -> pictures.add(Arrays.hashCode(ProductClient.bytes(url))));

        assertThat(product.images()).hasSize(6);
        assertThat(pictures).hasSize(6);
    }

    @Test
    void what_was_asked_for_is_remembered_with_the_settings_that_were_used() {
        Map<String, Object> settings = Map.of("creativity", 0.4, "seed", 7, "texture_size", 512, "mesh_simplify", 0.9);

        ProductState product = client.completed(client.post(
                "/product/create", Map.of("prompt", "a small bowl", "image_count", 1, "settings", settings)));

        assertThat(product.lastRequest())
                .isEqualTo(new LastRequest("a small bowl", 1, new ProductSettings(0.4, 7L, 512, 0.9)));
    }

    @Test
    void a_reference_picture_is_followed_and_never_shows_up_as_a_data_url() {
        ProductState red = withReference(Pictures.dataUrl(Color.RED));
        ProductState blue = withReference(Pictures.dataUrl(Color.BLUE));

        assertThat(red.images()).isNotEqualTo(blue.images());
        assertThat(client.get("/product").asString()).doesNotContain("data:");
    }

    @Test
    void an_asset_of_this_service_can_be_a_reference() {
        String picture = client.created("an orange chair").images().getFirst();

        ProductState product = withReference(picture);

        assertThat(product.iterations()).hasSize(1);
        assertThat(product.otherIterations()).hasSize(1);
    }

    @Test
    void a_new_creation_leaves_the_product_before_among_the_other_iterations() {
        ProductState first = client.created("a yellow lamp");
        ProductState second = client.created("a white teapot");

        assertThat(second.iterations()).extracting(Iteration::id).containsExactly(second.jobId());
        assertThat(second.otherIterations())
                .extracting(Iteration::id)
                .containsExactly(first.current().id());
        assertThat(second.prompt()).isEqualTo("a white teapot");
    }

    @Test
    void every_call_answers_under_the_api_prefix_as_well() {
        ProductState product =
                client.completed(client.post("/api/product/create", Map.of("prompt", "a pink vase", "image_count", 1)));

        assertThat(ProductClient.parsed(client.get("/api/product"), ProductState.class)
                        .images())
                .isEqualTo(product.images());
        assertThat(client.get("/api/product/status").asString())
                .isEqualTo(client.get("/product/status").asString());
        assertThat(ProductClient.bytes("/api" + product.images().getFirst()))
                .isEqualTo(ProductClient.bytes(product.images().getFirst()));
    }

    @Test
    void a_client_that_prefers_to_wait_gets_the_finished_state() {
        Response finished = client.request()
                .header("Prefer", "wait=30")
                .contentType("application/json")
                .body(Map.of("prompt", "a brown pot", "image_count", 1))
                .post("/product/create");

        assertThat(finished.statusCode()).isEqualTo(202);
        assertThat(ProductClient.parsed(finished, ProductStatus.class).status()).isEqualTo(Phase.COMPLETE);
        assertThat(finished.asString()).isEqualTo(client.get("/product/status").asString());
    }

    @Test
    void another_workspace_does_not_see_the_product() {
        client.created("a black vase");
        ProductClient stranger = new ProductClient();

        assertThat(stranger.status().status()).isEqualTo(Phase.IDLE);
        assertThat(stranger.status().modelFile()).isNull();
        assertThat(stranger.state().iterations()).isEmpty();
        assertThat(stranger.get("/product/export/glb").statusCode()).isEqualTo(404);
    }

    private ProductState withReference(String picture) {
        return client.completed(client.post(
                "/product/create",
                Map.of("prompt", "a vase like this one", "image_count", 1, "reference_images", List.of(picture))));
    }
}
