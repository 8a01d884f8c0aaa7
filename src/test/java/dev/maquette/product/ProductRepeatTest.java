package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that are sent again under the same {@code Idempotency-Key}. */
@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductRepeatTest {

    private final ProductClient client = new ProductClient();
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void a_repeat_gets_the_first_answer_again_and_starts_nothing() {
        PaidCalls.forget();
        Response first = create("a white mug");
        client.completed(first);

        Response again = create("a white mug");

        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("X-Job-Id")).isEqualTo(first.header("X-Job-Id"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(client.state().otherIterations()).isEmpty();
        assertThat(PaidCalls.models()).isEqualTo(1);
    }

    @Test
    void a_repeat_while_the_run_goes_on_is_not_a_conflict() {
        Response first = create("a white mug [fault:model-stuck]");

        Response again = create("a white mug [fault:model-stuck]");

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("X-Job-Id")).isEqualTo(first.header("X-Job-Id"));
    }

    @Test
    void the_api_prefix_makes_no_difference_to_a_repeat() {
        Response first = create("a white mug");

        Response again = post("/api/product/create", "a white mug");

        assertThat(again.header("X-Job-Id")).isEqualTo(first.header("X-Job-Id"));
        client.completed(first);
    }

    @Test
    void the_key_with_another_request_is_refused() {
        client.completed(create("a white mug"));

        assertReused(create("a black mug"));
        assertReused(post("/product/edit", "a white mug"));
        assertThat(client.state().iterations()).hasSize(1);
    }

    @Test
    void the_key_in_another_workspace_is_another_request() {
        client.completed(create("a white mug"));

        Response elsewhere = new ProductClient()
                .request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("prompt", "a white mug", "image_count", 1))
                .post("/product/create");

        assertReused(elsewhere);
    }

    @Test
    void a_request_that_was_refused_does_not_use_up_the_key() {
        post("/product/edit", "make it red").then().statusCode(400);
        client.created("a white mug");

        client.completed(post("/product/edit", "make it red"));
    }

    private Response create(String prompt) {
        return post("/product/create", prompt);
    }

    private Response post(String path, String prompt) {
        return client.request()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("prompt", prompt, "image_count", 1))
                .post(path);
    }

    private static void assertReused(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("idempotency_key_reused");
    }
}
