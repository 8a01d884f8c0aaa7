package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductEditTest {

    private final ProductClient client = new ProductClient();

    @Test
    void an_edit_changes_picture_and_model_and_appends_an_iteration() {
        ProductState before = client.created("a white mug");

        ProductState after = client.edited("make it red");

        assertThat(after.images()).hasSameSizeAs(before.images()).doesNotContainAnyElementsOf(before.images());
        assertThat(after.trellisOutput().modelFile())
                .isNotEqualTo(before.trellisOutput().modelFile());
        assertThat(after.mode()).isEqualTo(ProductMode.EDIT);
        assertThat(after.prompt()).isEqualTo("a white mug");
        assertThat(after.latestInstruction()).isEqualTo("make it red");
        assertThat(after.iterations())
                .hasSize(2)
                .usingRecursiveFieldByFieldElementComparator()
                .startsWith(before.current());
        assertThat(after.current().type()).isEqualTo(IterationType.EDIT);
        assertThat(after.current().parentId()).isEqualTo(before.current().id());
        assertThat(after.otherIterations()).isEmpty();
    }

    @Test
    void an_edit_makes_as_many_views_as_the_product_has() {
        client.completed(client.post("/product/create", Map.of("prompt", "a blue chair", "image_count", 2)));

        assertThat(client.edited("make it taller").images()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void an_edit_takes_reference_pictures_along() {
        client.created("a plain vase");

        ProductState after = client.completed(client.post(
                "/product/edit",
                Map.of(
                        "prompt",
                        "make it look like this",
                        "reference_images",
                        List.of(Pictures.dataUrl(Color.GREEN)))));

        assertThat(after.iterations()).hasSize(2);
    }

    @Test
    void there_is_no_edit_without_a_product() {
        assertThat(client.edit("make it red").jsonPath().getString("error")).isEqualTo("no_base_product");
        assertThat(client.status().status()).isEqualTo(Phase.IDLE);
    }

    @Test
    void there_is_no_edit_of_a_product_that_was_cleared() {
        client.created("a grey box");
        client.post("/product/clear").then().statusCode(200);

        assertThat(client.edit("make it red").jsonPath().getString("error")).isEqualTo("no_base_product");
    }
}
