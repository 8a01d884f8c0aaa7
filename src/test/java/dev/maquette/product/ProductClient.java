package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.testing.WorkspaceClient;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** A client with a workspace of its own. */
final class ProductClient extends WorkspaceClient {

    Response create(String prompt) {
        return post("/product/create", Map.of("prompt", prompt));
    }

    /** With a single view, which is quicker. */
    Response createOneView(String prompt) {
        return post("/product/create", Map.of("prompt", prompt, "image_count", 1));
    }

    Response edit(String prompt) {
        return post("/product/edit", Map.of("prompt", prompt));
    }

    /** The product of one view once it is complete. */
    ProductState created(String prompt) {
        return completed(createOneView(prompt));
    }

    /** The product once the edit is complete. */
    ProductState edited(String prompt) {
        return completed(edit(prompt));
    }

    /** The product once the run that was accepted is complete. */
    ProductState completed(Response accepted) {
        ProductState state = ended(accepted);
        assertThat(state.status()).as(state.lastError()).isEqualTo(Phase.COMPLETE);
        return state;
    }

    /** The product once the run that was accepted has failed. */
    ProductState failed(Response accepted) {
        ProductState state = ended(accepted);
        assertThat(state.status()).isEqualTo(Phase.ERROR);
        return state;
    }

    /** Starts a run whose model is paid for and never gets ready; answers its job's id. */
    String paidAndStuck(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        String job = accepted.header("X-Job-Id");
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> job(job).path("provider_job_id").isTextual());
        return job;
    }

    ProductState state() {
        return parsed(get("/product"), ProductState.class);
    }

    ProductStatus status() {
        return parsed(get("/product/status"), ProductStatus.class);
    }

    /** Waits until the workspace's status is one of these. */
    void awaitStatus(Phase... phases) {
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> status().status(), phase -> List.of(phases).contains(phase));
    }

    /** Leaves no run behind that would go on beside the next test. */
    void cancel() {
        post("/product/cancel").then().statusCode(202);
    }

    private ProductState ended(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        awaitStatus(Phase.COMPLETE, Phase.ERROR);
        return state();
    }
}
