package dev.maquette.http;

import static dev.maquette.http.HttpTestProfile.ALLOWED_ORIGIN;
import static dev.maquette.http.ProblemAssertions.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(HttpTestProfile.class)
class CrossOriginTest {

    @Test
    void a_page_of_an_allowed_origin_may_read_responses_and_their_headers() {
        var headers =
                given().header("Origin", ALLOWED_ORIGIN).get("/probe/orders").headers();

        assertThat(headers.getValue("Access-Control-Allow-Origin")).isEqualTo(ALLOWED_ORIGIN);
        assertThat(headers.getValue("Access-Control-Expose-Headers").split(", "))
                .contains(
                        "Location",
                        "X-Job-Id",
                        "X-Request-Id",
                        "Idempotency-Replayed",
                        "Retry-After",
                        "ETag",
                        "Content-Disposition");
        assertThat(headers.getValue("Access-Control-Allow-Credentials")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/no/such/route, NOT_FOUND",
        "/api/no/such/route, NOT_FOUND",
        "/api/api/probe/orders, NOT_FOUND",
        "/probe/failures/unexpected, INTERNAL_ERROR",
        "/probe/failures/store, STORE_UNAVAILABLE"
    })
    void a_page_may_read_errors_as_well(String path, ErrorCode error) {
        var response = given().header("Origin", ALLOWED_ORIGIN).get(path);

        assertProblem(response, error);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED_ORIGIN);
    }

    @Test
    void a_page_may_read_that_its_body_was_too_large() {
        var response = given().header("Origin", ALLOWED_ORIGIN)
                .contentType("application/octet-stream")
                .body(new byte[HttpTestProfile.BODY_LIMIT + 1])
                .post("/probe/bytes");

        assertProblem(response, ErrorCode.BODY_TOO_LARGE);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED_ORIGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/orders", "/api/probe/orders"})
    void a_preflight_of_an_allowed_origin_is_granted(String path) {
        var response = given().header("Origin", ALLOWED_ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,idempotency-key")
                .options(path);

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED_ORIGIN);
        assertThat(response.header("Access-Control-Allow-Methods")).contains("POST", "DELETE");
        assertThat(response.header("Access-Control-Allow-Headers")).isEqualTo("content-type,idempotency-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example.evil", "http://shop.example", "null", "https://SHOP.example"})
    void a_page_of_another_origin_is_granted_nothing(String origin) {
        var response = given().header("Origin", origin).get("/probe/orders");
        var preflight = given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/probe/orders");

        assertThat(response.statusCode()).isEqualTo(200);
        assertNothingGranted(response.headers());
        assertNothingGranted(preflight.headers());
    }

    @Test
    void caches_keep_responses_for_different_origins_apart() {
        assertThat(given().get("/probe/orders").header("Vary")).containsIgnoringCase("origin");
    }

    private static void assertNothingGranted(Headers headers) {
        assertThat(headers.asList())
                .noneMatch(header -> header.getName().toLowerCase().startsWith("access-control-"));
    }
}
