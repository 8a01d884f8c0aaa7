package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that end badly, and runs that end well though a provider has its troubles. */
@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductFailureTest {

    @Inject
    SandboxCalls sandbox;

    private final ProductClient client = new ProductClient();

    @ParameterizedTest
    @CsvSource({
        "refused, content_refused",
        "image-safety, content_refused",
        "no-image, provider_output_invalid",
        "text-only, provider_output_invalid",
        "500, provider_unavailable",
        "503, provider_unavailable",
        "submit-503, provider_unavailable",
        "model-failed, provider_unavailable",
        "model-null, provider_output_invalid",
        "model-invalid, provider_output_invalid"
    })
    void a_failed_create_keeps_the_previous_product_and_says_why(String fault, String code) {
        ProductState before = client.created("a white mug");

        Response accepted = client.createOneView("a black pot [fault:" + fault + "]");
        ProductState after = client.failed(accepted);

        assertKept(before, after);
        assertReason(accepted, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "model-failed", "model-null", "model-invalid"})
    void a_failed_edit_keeps_the_previous_product(String fault) {
        client.created("a white mug");
        ProductState before = client.edited("make it blue");

        ProductState after = client.failed(client.edit("make it red [fault:" + fault + "]"));

        assertKept(before, after);
        assertThat(after.mode()).isEqualTo(ProductMode.EDIT);
    }

    @Test
    void a_first_create_that_fails_leaves_nothing() {
        ProductState after = client.failed(client.createOneView("a black pot [fault:refused]"));

        assertThat(after.mode()).isEqualTo(ProductMode.IDLE);
        assertThat(after.images()).isEmpty();
        assertThat(after.iterations()).isEmpty();
        assertThat(after.trellisOutput()).isEqualTo(TrellisOutput.NONE);
        assertThat(after.prompt()).isNull();
    }

    @Test
    void after_a_failure_the_next_run_begins_where_the_last_good_one_ended() {
        ProductState before = client.created("a white mug");
        client.failed(client.edit("make it red [fault:model-failed]"));

        ProductState after = client.edited("make it green");

        assertThat(after.lastError()).isNull();
        assertThat(after.iterations())
                .hasSize(2)
                .usingRecursiveFieldByFieldElementComparator()
                .startsWith(before.current());
        assertThat(after.current().parentId()).isEqualTo(before.current().id());
    }

    @Test
    void a_provider_that_recovers_in_time_is_not_noticed_and_each_view_is_paid_once() {
        PaidCalls.forget();

        client.completed(client.create("a purple jar [fault:503x2]"));

        assertThat(PaidCalls.images()).isEqualTo(3);
        assertThat(PaidCalls.models()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"429x1", "500x2", "submit-429x1", "submit-503x2", "poll-500x2"})
    void a_passing_trouble_does_not_end_the_run_and_costs_nothing_twice(String fault) {
        PaidCalls.forget();

        client.completed(client.createOneView("a purple jar [fault:" + fault + "] " + client.workspace()));

        assertThat(PaidCalls.images()).isEqualTo(1);
        assertThat(PaidCalls.models()).isEqualTo(1);
    }

    @Test
    void what_is_refused_is_not_asked_for_again() {
        sandbox.awaitSilence();
        long before = sandbox.count();

        client.failed(client.createOneView("a white mug [fault:refused]"));

        assertThat(sandbox.count() - before).isEqualTo(1);
    }

    private static void assertKept(ProductState before, ProductState after) {
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields(
                        "status", "progress", "message", "lastError", "lastRequest", "mode", "jobId", "updatedAt")
                .isEqualTo(before);
    }

    /** The same words in the state, the status and the job, and no foreign dialect. */
    private void assertReason(Response accepted, String code) {
        String reason = client.state().lastError();
        assertThat(reason).contains(" ").doesNotContain("{", "Exception", "http://", "https://");
        assertThat(client.status().error()).isEqualTo(reason);
        assertThat(client.status().progress()).isZero();
        assertThat(client.job(accepted.header("X-Job-Id")).path("error_code").asText())
                .isEqualTo(code);
        assertThat(client.job(accepted.header("X-Job-Id")).path("error_message").asText())
                .isEqualTo(reason);
    }
}
