package dev.maquette.generation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.testing.Pictures;
import dev.maquette.testing.WorkspaceClient;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An app that has its own tasks. */
final class GenerationClient extends WorkspaceClient {

    private final String token;

    GenerationClient() {
        this(null);
    }

    /** @param token of a user, or null */
    GenerationClient(String token) {
        this.token = token;
    }

    @Override
    public RequestSpecification request() {
        return token == null ? super.request() : super.request().header("Authorization", "Bearer " + token);
    }

    /** A task that no other test has. */
    static String newTask() {
        return "task-" + UUID.randomUUID();
    }

    Response generate(String call, Map<String, ?> body) {
        return post("/generate/" + call, body);
    }

    /** The URL of an uploaded plain picture. */
    String picture(Color color, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, color.getRGB());
        }
        return upload(Pictures.png(image), "image/png");
    }

    String upload(byte[] file, String contentType) {
        return request()
                .contentType(contentType)
                .body(file)
                .post("/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("asset_url");
    }

    /** The last status of the work that an answer started. */
    JsonNode ended(Response accepted) {
        String id = parsed(accepted, JsonNode.class).path("celery_task_id").asText();
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> Set.of("complete", "failed")
                        .contains(status(id).path("status").asText()));
        return status(id);
    }

    JsonNode status(String id) {
        return parsed(get("/tasks/" + id + "/status"), JsonNode.class);
    }

    /** Calls of one kind that the stand-ins would have charged for. */
    static int paid(String kind) {
        return given().get("/sandbox/ledger").jsonPath().getInt("counts.'" + kind + "'");
    }
}
