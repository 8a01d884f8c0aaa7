package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.testing.PictureCall;
import dev.maquette.testing.WatchedProvider;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which pictures an image model gets along with the words. */
@QuarkusTest
@TestProfile(WatchedProductProfile.class)
class ViewRequestTest {

    private static final String LEFT = "left side view";

    WatchedProvider provider;

    private final ProductClient client = new ProductClient();

    @Test
    void an_edit_shows_every_view_what_the_product_was_before() {
        ProductState before =
                client.completed(client.post("/product/create", Map.of("prompt", "a white mug", "image_count", 3)));
        assertThat(only(LEFT).references())
                .as("a creation has nothing before it")
                .hasSize(1);
        provider.reset();

        ProductState after = client.edited("make it red");

        List<byte[]> views = pictures(before);
        assertThat(only("Change: make it red").references()).containsExactlyElementsOf(views);
        assertThat(only(LEFT).references())
                .as("the new front, the same side before, then the other sides")
                .containsExactly(pictures(after).getFirst(), views.get(2), views.get(0), views.get(1));
        assertThat(only(LEFT).prompt()).contains("further attached pictures", "a white mug", "make it red");
    }

    private PictureCall only(String words) {
        List<PictureCall> calls = provider.calls(call -> call.says(words));
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }

    private static List<byte[]> pictures(ProductState product) {
        return product.images().stream().map(WorkspaceClient::bytes).toList();
    }
}
