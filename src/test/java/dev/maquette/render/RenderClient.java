package dev.maquette.render;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.render.projection.Bitmap;
import dev.maquette.render.projection.BitmapDecoder;
import dev.maquette.render.projection.PngEncoder;
import dev.maquette.testing.WorkspaceClient;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** Somebody who has walls painted. */
final class RenderClient extends WorkspaceClient {

    /** The URL of an uploaded picture. */
    String upload(Bitmap picture) {
        return given().contentType("image/png")
                .body(new PngEncoder(1).encode(picture))
                .post("/assets")
                .then()
                .statusCode(201)
                .extract()
                .path("asset_url");
    }

    Response start(Map<String, ?> request) {
        return post("/render/jobs", request);
    }

    Response start(String image, String texture, Map<String, ?> options) {
        return start(Map.of("image_url", image, "texture_url", texture, "options", options));
    }

    /** The last status of the job that an answer started. */
    JsonNode ended(Response accepted) {
        String id = parsed(accepted, JsonNode.class).path("job_id").asText();
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .until(() -> Set.of("completed", "failed")
                        .contains(status(id).path("status").asText()));
        return status(id);
    }

    JsonNode status(String id) {
        return parsed(get("/render/jobs/" + id), JsonNode.class);
    }

    /** The picture that a finished job made. */
    Bitmap result(Response accepted) {
        JsonNode status = ended(accepted);
        if (!status.path("status").asText().equals("completed")) {
            throw new AssertionError(status.toString());
        }
        try {
            byte[] bytes = bytes(status.path("result_url").asText());
            return BitmapDecoder.upright(ImageIO.read(new ByteArrayInputStream(bytes)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
