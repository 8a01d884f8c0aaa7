package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductHistoryTest {

    private final ProductClient client = new ProductClient();

    @Test
    void a_rewind_shows_the_chosen_iteration_and_keeps_what_it_leaves_behind() {
        ProductState mug = client.created("a white mug");
        ProductState red = client.edited("make it red");

        Response rewound = client.post("/product/rewind/0");
        ProductState state = client.state();

        assertThat(rewound.jsonPath().getMap("$"))
                .isEqualTo(Map.of("status", "rewound", "iteration_index", 0, "total_iterations", 1));
        assertShows(state, mug);
        assertThat(state.iterations()).usingRecursiveComparison().isEqualTo(mug.iterations());
        assertThat(state.otherIterations()).hasSize(1);
        assertSame(state.otherIterations().getFirst(), red.current());
        assertThat(client.status().modelFile()).isEqualTo(mug.trellisOutput().modelFile());
    }

    @Test
    void an_edit_after_a_rewind_starts_a_new_branch_from_there() {
        ProductState mug = client.created("a white mug");
        ProductState red = client.edited("make it red");
        client.post("/product/rewind/0").then().statusCode(200);

        ProductState blue = client.edited("make it blue");

        assertThat(blue.iterations()).hasSize(2);
        assertThat(blue.current().parentId()).isEqualTo(mug.current().id());
        assertThat(ids(blue.otherIterations())).containsExactly(red.current().id());
    }

    @Test
    void a_branch_that_was_left_is_restored_with_its_whole_line() {
        ProductState mug = client.created("a white mug");
        ProductState red = client.edited("make it red");
        client.post("/product/rewind/0").then().statusCode(200);
        ProductState blue = client.edited("make it blue");

        Response restored = client.post("/product/restore/" + red.current().id());
        ProductState state = client.state();

        assertThat(restored.jsonPath().getMap("$"))
                .isEqualTo(Map.of("status", "rewound", "iteration_index", 1, "total_iterations", 2));
        assertShows(state, red);
        assertThat(ids(state.iterations()))
                .containsExactly(mug.current().id(), red.current().id());
        assertThat(ids(state.otherIterations())).containsExactly(blue.current().id());
    }

    @Test
    void the_product_before_a_new_creation_can_be_restored() {
        ProductState mug = client.created("a white mug");
        client.created("a green bottle");

        client.post("/product/restore/" + mug.current().id()).then().statusCode(200);

        assertShows(client.state(), mug);
        assertThat(client.state().prompt()).isEqualTo("a white mug");
    }

    @Test
    void going_back_calls_for_no_provider_and_ends_an_error() {
        ProductState mug = client.created("a white mug");
        client.failed(client.edit("make it red [fault:refused]"));
        PaidCalls.forget();

        client.post("/product/rewind/0").then().statusCode(200);

        assertThat(client.status().status()).isEqualTo(Phase.COMPLETE);
        assertThat(client.state().lastError()).isNull();
        assertShows(client.state(), mug);
        assertThat(PaidCalls.images() + PaidCalls.models()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "999", "x", "1.5", "99999999999"})
    void an_index_outside_the_line_changes_nothing(String index) {
        client.created("a white mug");
        String before = client.get("/product").asString();

        Response refused = client.post("/product/rewind/" + index);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("invalid_iteration_index");
        assertThat(client.get("/product").asString()).isEqualTo(before);
    }

    @Test
    void an_iteration_of_another_workspace_cannot_be_restored() {
        String foreign = new ProductClient().created("a white mug").current().id();
        client.created("a blue vase");

        Response refused = client.post("/product/restore/" + foreign);

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("not_found");
    }

    @Test
    void a_clear_starts_afresh() {
        client.created("a white mug");

        Response cleared = client.post("/product/clear");

        assertThat(cleared.statusCode()).isEqualTo(200);
        assertThat(cleared.jsonPath().getString("message")).isNotBlank();
        assertThat(cleared.jsonPath().getString("state.status")).isEqualTo("idle");
        assertThat(client.state().iterations()).isEmpty();
        assertThat(client.state().otherIterations()).isEmpty();
        assertThat(client.status().modelFile()).isNull();
    }

    private static void assertShows(ProductState state, ProductState earlier) {
        assertThat(state.images()).isEqualTo(earlier.images());
        assertThat(state.trellisOutput()).isEqualTo(earlier.trellisOutput());
        assertThat(state.latestInstruction()).isEqualTo(earlier.latestInstruction());
        assertThat(state.mode()).isEqualTo(earlier.mode());
        assertSame(state.current(), earlier.current());
    }

    private static void assertSame(Iteration iteration, Iteration other) {
        assertThat(iteration).usingRecursiveComparison().isEqualTo(other);
    }

    private static List<String> ids(List<Iteration> iterations) {
        return iterations.stream().map(Iteration::id).toList();
    }
}
