package dev.maquette.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiDescriptionTest {
    @Test
    void dump() throws Exception {
        Files.writeString(
                Path.of("/tmp/oas/openapi.json"),
                given().get("/q/openapi?format=json").asString());
    }
}
