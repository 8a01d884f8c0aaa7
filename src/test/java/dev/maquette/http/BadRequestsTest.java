package dev.maquette.http;

import static dev.maquette.http.ErrorCode.VALIDATION_FAILED;
import static dev.maquette.http.ProblemAssertions.assertDocument;
import static dev.maquette.http.ProblemAssertions.assertProblem;
import static dev.maquette.http.ProblemAssertions.details;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(HttpTestProfile.class)
class BadRequestsTest {

    @ParameterizedTest
    @MethodSource
    void bad_json_is_refused_with_its_position(String body, String detail) {
        var problem = assertProblem(postOrder(body), VALIDATION_FAILED);

        assertThat(problem.getString("detail")).isEqualTo(detail);
        assertThat(details(problem)).isEmpty();
    }

    static Stream<Arguments> bad_json_is_refused_with_its_position() {
        return Stream.of(
                argumentSet("broken off", "{\"prompt\": \"a mug", "The body is not valid JSON at line 1, column 18."),
                argumentSet("no JSON at all", "prompt=mug", "The body is not valid JSON at line 1, column 1."),
                argumentSet("single quotes", "{\n  'prompt': 1}", "The body is not valid JSON at line 2, column 3."),
                argumentSet(
                        "trailing comma",
                        "{\"prompt\": \"a mug\",}",
                        "The body is not valid JSON at line 1, column 20."),
                argumentSet("comment", "{/* */}", "The body is not valid JSON at line 1, column 2."),
                argumentSet(
                        "NaN",
                        "{\"settings\": {\"creativity\": NaN}}",
                        "The body is not valid JSON at line 1, column 32."),
                argumentSet(
                        "a second document",
                        "{\"prompt\": \"a mug\"} {}",
                        "The body goes on after the end of its JSON."),
                argumentSet(
                        "nested without end",
                        "{\"extra\": " + "[".repeat(2000) + "]".repeat(2000) + "}",
                        "The JSON is nested too deeply, or has a name, a number or a text that is too long."),
                argumentSet(
                        "a number of many digits",
                        "{\"image_count\": " + "9".repeat(2000) + "}",
                        "The JSON is nested too deeply, or has a name, a number or a text that is too long."));
    }

    @ParameterizedTest
    @MethodSource
    void a_field_that_is_not_what_it_must_be_is_named(String body, String field, String message) {
        var problem = assertProblem(postOrder(body), VALIDATION_FAILED);

        assertThat(details(problem)).isEqualTo(Map.of(field, message));
    }

    static Stream<Arguments> a_field_that_is_not_what_it_must_be_is_named() {
        return Stream.of(
                wrong("{\"image_count\": \"3\"}", "image_count", "must be a whole number"),
                wrong("{\"image_count\": 3.7}", "image_count", "must be a whole number"),
                wrong("{\"image_count\": true}", "image_count", "must be a whole number"),
                wrong("{\"image_count\": {}}", "image_count", "must be a whole number"),
                wrong("{\"image_count\": \"\"}", "image_count", "must be a whole number"),
                wrong("{\"image_count\": 99999999999}", "image_count", "is out of range"),
                wrong("{\"settings\": {\"creativity\": \"NaN\"}}", "settings.creativity", "must be a number"),
                wrong("{\"settings\": {\"creativity\": 1e999}}", "settings.creativity", "must be a number"),
                wrong("{\"settings\": {\"creativity\": \"0.5\"}}", "settings.creativity", "must be a number"),
                wrong("{\"settings\": {\"seed\": 1e30}}", "settings.seed", "must be a whole number"),
                wrong("{\"settings\": []}", "settings", "must be an object"),
                wrong("{\"settings\": \"\"}", "settings", "must be an object"),
                wrong("{\"prompt\": 5}", "prompt", "must be a text"),
                wrong("{\"prompt\": [\"a mug\"]}", "prompt", "must be a text"),
                wrong("{\"reference_images\": \"a\"}", "reference_images", "must be a list"),
                wrong("{\"reference_images\": [\"a\", \"b\", 3]}", "reference_images[2]", "must be a text"),
                wrong("{\"panel_widths\": {\"front\": \"wide\"}}", "panel_widths.front", "must be a whole number"),
                wrong("{\"shape\": \"ball\"}", "shape", "must be one of box, cylinder"),
                wrong("{\"shape\": 1}", "shape", "must be one of box, cylinder"),
                wrong("{\"express\": \"yes\"}", "express", "must be true or false"),
                wrong("{\"express\": 1}", "express", "must be true or false"),
                wrong("{\"due_at\": \"tomorrow\"}", "due_at", "must be a time such as 2026-01-31T12:00:00Z"),
                wrong("{\"due_at\": 1763712000}", "due_at", "must be a time such as 2026-01-31T12:00:00Z"),
                wrong("{\"prompt\": \"a mug\", \"prompt\": \"a cup\"}", "prompt", "must not be given twice"),
                wrong("[]", "body", "must be an object"),
                wrong("\"a mug\"", "body", "must be an object"),
                wrong("null", "body", "must not be empty"),
                wrong("", "body", "must not be empty"));
    }

    @ParameterizedTest
    @MethodSource
    void a_field_that_breaks_a_rule_is_named(String body, String field, String message) {
        var problem = assertProblem(postOrder(body), VALIDATION_FAILED);

        assertThat(details(problem)).isEqualTo(Map.of(field, message));
    }

    static Stream<Arguments> a_field_that_breaks_a_rule_is_named() {
        return Stream.of(
                wrong("{}", "prompt", "must not be null"),
                wrong("{\"prompt\": null}", "prompt", "must not be null"),
                wrong("{\"prompt\": \"mug\"}", "prompt", "size must be between 5 and 20"),
                wrong("{\"prompt\": \"a mug\", \"image_count\": 7}", "image_count", "must be less than or equal to 6"),
                wrong(
                        "{\"prompt\": \"a mug\", \"reference_images\": [\"a\", \"b\", \"far too long\"]}",
                        "reference_images[2]",
                        "size must be between 0 and 10"),
                wrong(
                        "{\"prompt\": \"a mug\", \"settings\": {\"creativity\": 1.5}}",
                        "settings.creativity",
                        "must be less than or equal to 1"),
                wrong(
                        "{\"prompt\": \"a mug\", \"panel_widths\": {\"front\": 9000}}",
                        "panel_widths.front",
                        "must be less than or equal to 2000"));
    }

    @ParameterizedTest
    @MethodSource
    void a_parameter_that_is_not_valid_is_named(String address, String name, String message) {
        var problem = assertProblem(given().get("/probe/parameters/" + address), VALIDATION_FAILED);

        assertThat(details(problem)).isEqualTo(Map.of(name, message));
    }

    static Stream<Arguments> a_parameter_that_is_not_valid_is_named() {
        return Stream.of(
                arguments("first", "index", "must be a whole number"),
                arguments("1?limit=ten", "limit", "must be a whole number"),
                arguments("1?limit=99999999999", "limit", "must be a whole number"),
                arguments("1?limit=101", "limit", "must be less than or equal to 100"),
                arguments("1?bleed_mm=NaN", "bleed_mm", "must be a number"),
                arguments("1?bleed_mm=1e999", "bleed_mm", "must be a number"),
                arguments("1?artwork=1", "artwork", "must be true or false"));
    }

    @ParameterizedTest
    @MethodSource
    void a_header_that_is_not_valid_is_named(String name, String value, String message) {
        var problem = assertProblem(given().header(name, value).get("/probe/headers"), VALIDATION_FAILED);

        assertThat(details(problem)).isEqualTo(Map.of(name, message));
    }

    static Stream<Arguments> a_header_that_is_not_valid_is_named() {
        var workspace = "must be 1 to 64 lower-case letters, digits or hyphens";
        var key = "must be 1 to 255 visible ASCII characters";
        return Stream.of(
                arguments("X-Workspace", "../x", workspace),
                arguments("X-Workspace", "x".repeat(65), workspace),
                arguments("Idempotency-Key", "a b", key),
                arguments("Idempotency-Key", "x".repeat(256), key));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /no/such/route, NOT_FOUND",
        "POST, /no/such/route, NOT_FOUND",
        "GET, /probe/nothing, NOT_FOUND",
        "GET, /q/nothing, NOT_FOUND",
        "GET, /probe%2Forders, NOT_FOUND",
        "GET, /probe/../../etc/passwd, NOT_FOUND",
        "DELETE, /probe/orders/not-a-uuid, VALIDATION_FAILED",
        "GET, no-slash, NOT_FOUND",
        "PUT, /probe/orders, METHOD_NOT_ALLOWED",
        "BREW, /probe/orders, METHOD_NOT_ALLOWED",
        "TRACE, /probe/orders, METHOD_NOT_ALLOWED"
    })
    void a_request_that_fits_no_resource_gets_a_problem(String method, String target, ErrorCode error)
            throws Exception {
        var request = method + " " + target
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        assertRawProblem(request, error);
    }

    @ParameterizedTest
    @CsvSource({"image/png, NOT_ACCEPTABLE", "///, NOT_ACCEPTABLE"})
    void an_Accept_header_that_cannot_be_met_gets_a_problem(String accept, ErrorCode error) {
        assertProblem(given().header("Accept", accept).get("/probe/orders"), error);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, UNSUPPORTED_MEDIA_TYPE",
        "multipart/form-data, UNSUPPORTED_MEDIA_TYPE",
        "application/xml, UNSUPPORTED_MEDIA_TYPE",
        "text/plain, UNSUPPORTED_MEDIA_TYPE",
        "json, VALIDATION_FAILED",
        "/, VALIDATION_FAILED"
    })
    void a_body_of_another_type_gets_a_problem(String contentType, ErrorCode error) {
        assertProblem(post("/probe/orders", contentType, "{}".getBytes(UTF_8)), error);
    }

    @Test
    void a_form_without_its_end_gets_a_problem() {
        byte[] form = "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nmug".getBytes(UTF_8);

        assertProblem(post("/assets", "multipart/form-data; boundary=x", form), VALIDATION_FAILED);
    }

    @Test
    void a_form_whose_parts_have_malformed_headers_gets_a_problem() {
        byte[] form =
                "--x\r\n\u00b1ontent-Disposition: form-data; name=\"file\"w\r\nContent-Type: image/peg\u0006F\r\nmug\r\n--x--\r\n"
                        .getBytes(ISO_8859_1);

        assertProblem(post("/assets", "multipart/form-data; boundary=x", form), VALIDATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=", "wait=99999999999", "bytes=1-"})
    void a_content_type_that_is_none_gets_a_problem(String contentType) throws Exception {
        assertRawProblem(
                "POST /assets HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + contentType
                        + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\nmug",
                VALIDATION_FAILED);
    }

    @Test
    void a_request_that_does_not_name_its_host_gets_a_problem() throws Exception {
        assertRawProblem("GET /probe/orders HTTP/1.1\r\nConnection: close\r\n\r\n", VALIDATION_FAILED);
    }

    @ParameterizedTest
    @MethodSource
    void a_body_that_is_no_text_is_refused(byte[] body) {
        assertProblem(post("/probe/orders", "application/json", body), VALIDATION_FAILED);
    }

    static Stream<Arguments> a_body_that_is_no_text_is_refused() {
        return Stream.of(
                argumentSet("Latin-1", new byte[] {'"', (byte) 0xe4, '"'}),
                argumentSet("UTF-32 of nothing", new byte[] {0, 0, 0, 1, 0x7f, 0, 0, 0}),
                argumentSet("a PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                argumentSet("zeros", new byte[64]));
    }

    private static Arguments wrong(String body, String field, String message) {
        return argumentSet(body.isEmpty() ? "nothing" : body, body, field, message);
    }

    private static Response postOrder(String body) {
        return given().contentType("application/json").body(body).post("/probe/orders");
    }

    /** As it stands, where the usual client would encode or complete it. */
    private static Response post(String path, String contentType, byte[] body) {
        var asGiven = RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(contentType, ContentType.BINARY));
        return given().config(asGiven)
                .header("Content-Type", contentType)
                .body(body)
                .post(path);
    }

    private static void assertRawProblem(String request, ErrorCode error) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            var response = new String(socket.getInputStream().readAllBytes(), UTF_8).split("\r\n\r\n", 2);

            assertThat(response[0]).startsWith("HTTP/1.1 " + error.status()).contains("application/problem+json");
            var requestId = response[0].replaceAll("(?is).*x-request-id: (\\S+).*", "$1");
            assertDocument(response[1], requestId, error);
        }
    }
}
