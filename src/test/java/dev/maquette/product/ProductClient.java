package dev.maquette.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.http.JsonSettings;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client with a workspace of its own. */
final class ProductClient {

    static final ObjectMapper JSON = JsonSettings.newMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final String workspace = "test-" + UUID.randomUUID();

    String workspace() {
        return workspace;
    }

    RequestSpecification request() {
        return given().header("X-Workspace", workspace);
    }

    Response get(String path) {
        return request().get(path);
    }

    Response post(String path) {
        return request().post(path);
    }

    Response post(String path, Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post(path);
    }

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

    JsonNode job(String id) {
        return parsed(get("/jobs/" + id), JsonNode.class);
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

    static byte[] bytes(String url) {
        return given().get(url).then().statusCode(200).extract().asByteArray();
    }

    static <T> T parsed(Response response, Class<T> type) {
        assertThat(response.statusCode()).as(response.asString()).isBetween(200, 299);
        try {
            return JSON.readValue(response.asString(), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProductState ended(Response accepted) {
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        awaitStatus(Phase.COMPLETE, Phase.ERROR);
        return state();
    }
}
