package dev.maquette.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The description of the API that lies beside the studio, whose types are generated from it, against what the service says.
 * It is stored, since the studio is built before the service can be asked.
 */
@QuarkusTest
class StudioApiDescriptionTest {

    private static final Path STORED = Path.of("src/main/webui/openapi.json");
    private static final String REFRESH =
            "./mvnw test -Dtest=StudioApiDescriptionTest -Dmaquette.studio.refresh-api-description=true";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void the_studio_is_built_from_what_the_service_says() throws IOException {
        String described = sorted(given().get("/q/openapi?format=json").asByteArray());
        if (Boolean.getBoolean("maquette.studio.refresh-api-description")) {
            Files.writeString(STORED, described);
        }

        assertThat(STORED).exists();
        assertThat(sorted(Files.readAllBytes(STORED)))
                .withFailMessage("%s is not what the service says any more; refresh it with%n    %s", STORED, REFRESH)
                .isEqualTo(described);
    }

    /** In an order that does not depend on which class was looked at first. */
    private static String sorted(byte[] document) throws IOException {
        JsonNode read = JSON.readTree(document);
        return JSON.writeValueAsString(JSON.convertValue(read, Object.class)) + "\n";
    }
}
