package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code POST /product/trellis-only}. */
@QuarkusTest
@TestProfile(ProductProfile.class)
class ModelFromImagesTest {

    private final ProductClient client = new ProductClient();

    @Test
    void pictures_of_this_service_go_straight_to_the_model() {
        List<String> pictures =
                client.completed(client.create("a copper kettle")).images();
        PaidCalls.forget();

        ProductState product = client.completed(fromImages("create", pictures));

        assertThat(product.images()).isEqualTo(pictures);
        assertThat(product.imageCount()).isEqualTo(3);
        assertThat(product.current().modelStats().triangles()).isPositive();
        assertThat(PaidCalls.images()).isZero();
        assertThat(PaidCalls.models()).isEqualTo(1);
    }

    @Test
    void pictures_sent_as_data_urls_become_assets() {
        String view = Pictures.dataUrl(
                ProductClient.bytes(client.created("a clay pot").images().getFirst()));

        ProductState product = client.completed(fromImages("create", List.of(view, Pictures.dataUrl(Color.ORANGE))));

        assertThat(product.images()).hasSize(2).allMatch(url -> url.startsWith("/assets/"));
        assertThat(Pictures.dataUrl(ProductClient.bytes(product.images().getFirst())))
                .isEqualTo(view);
    }

    @Test
    void in_edit_mode_the_result_follows_the_product_that_is_there() {
        ProductState before = client.created("a stone bowl");

        ProductState after = client.completed(fromImages("edit", List.of(Pictures.dataUrl(Color.CYAN))));

        assertThat(after.iterations())
                .hasSize(2)
                .usingRecursiveFieldByFieldElementComparator()
                .startsWith(before.current());
        assertThat(after.current().parentId()).isEqualTo(before.current().id());
        assertThat(after.prompt()).isEqualTo("a stone bowl");
    }

    @Test
    void in_edit_mode_there_must_be_a_product() {
        Response refused = fromImages("edit", List.of(Pictures.dataUrl(Color.CYAN)));

        assertThat(refused.jsonPath().getString("error")).isEqualTo("no_base_product");
    }

    private Response fromImages(String mode, List<String> images) {
        return client.post(
                "/product/trellis-only", Map.of("prompt", "what these show", "mode", mode, "images", images));
    }
}
