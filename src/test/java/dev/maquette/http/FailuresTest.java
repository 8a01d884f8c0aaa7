package dev.maquette.http;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.provider.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(HttpTestProfile.class)
class FailuresTest {

    private static final Logger PROBLEMS = Logger.getLogger(Problems.class.getName());

    @Test
    void a_known_failure_says_when_to_come_back() {
        var response = given().get("/probe/failures/known");

        var problem = assertProblem(response, ErrorCode.QUEUE_FULL);
        assertThat(problem.getString("detail")).isEqualTo("The queue is full.");
        assertThat(response.header("Retry-After")).isEqualTo("7");
    }

    @Test
    void a_known_failure_is_found_in_its_wrapping() {
        assertProblem(given().get("/probe/failures/wrapped"), ErrorCode.JOB_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unexpected", "error", "unwritable"})
    void an_unexpected_failure_tells_nothing_of_the_inside(String kind) {
        assertProblem(given().get("/probe/failures/" + kind), ErrorCode.INTERNAL_ERROR);
    }

    @Test
    void a_result_of_ours_that_is_not_valid_is_not_blamed_on_the_client() {
        assertProblem(given().get("/probe/invalid-result"), ErrorCode.INTERNAL_ERROR);
    }

    @Test
    void what_a_resource_does_not_find_gets_a_problem() {
        assertProblem(given().get("/probe/failures/not-found"), ErrorCode.NOT_FOUND);
    }

    @Test
    void a_bare_error_status_gets_a_problem() {
        assertProblem(given().get("/probe/failures/bare"), ErrorCode.VALIDATION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "client-of-store"})
    void a_store_that_cannot_be_reached_is_told_as_such(String kind) {
        var response = given().get("/probe/failures/" + kind);

        assertProblem(response, ErrorCode.STORE_UNAVAILABLE);
        assertThat(response.header("Retry-After")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=b"})
    void a_client_that_goes_away_amid_its_body_is_no_error_of_the_service(String contentType) {
        var path = contentType.startsWith("multipart") ? "/assets" : "/probe/orders";
        PROBLEMS.setLevel(Level.FINE);
        try (var log = RecordedLog.open()) {
            // a client that is gone before anybody reads its body is not even noticed
            await().untilAsserted(() -> {
                beginBody(path, contentType);
                assertThat(log.lines()).anyMatch(line -> line.startsWith("DEBUG A body broke off"));
            });
            assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
        } finally {
            PROBLEMS.setLevel(null);
        }
    }

    @Test
    void a_client_that_goes_away_amid_its_answer_is_no_error_of_the_service() throws IOException {
        try (var log = RecordedLog.open()) {
            assertBrokenOff("/probe/half/lost");

            assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void a_failure_of_ours_amid_an_answer_breaks_it_off_and_is_logged() throws IOException {
        try (var log = RecordedLog.open()) {
            assertBrokenOff("/probe/half/own");

            assertThat(log.lines()).anyMatch(line -> line.startsWith("ERROR"));
        }
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        assertThat(given().put("/probe/orders").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(given().post("/probe/orders/x").header("Allow")).isEqualTo("DELETE, OPTIONS");
        assertThat(given().delete("/health").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void an_error_of_a_HEAD_request_has_no_body() {
        var response = given().head("/no/such/route");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.asString()).isEmpty();
        assertThat(given().head("/probe/failures/known").statusCode()).isEqualTo(503);
    }

    @Test
    void every_response_carries_the_security_headers() {
        for (var path :
                new String[] {"/probe/orders", "/no/such/route", "/probe/failures/unexpected", "/api/probe/orders"}) {
            var response = given().get(path);
            assertThat(response.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(response.headers().getValues("Referrer-Policy")).containsExactly("same-origin");
            assertThat(response.header("Server")).isNull();
        }
    }

    private static void beginBody(String path, String contentType) throws IOException {
        try (var client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write("POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: 99\r\n\r\n{"
                            .formatted(path, contentType)
                            .getBytes(UTF_8));
        }
    }

    private static void assertBrokenOff(String path) throws IOException {
        try (var client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: x\r\n\r\n".formatted(path).getBytes(UTF_8));

            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .contains("the first half")
                    // which would be the end of chunks
                    .doesNotEndWith("0\r\n\r\n");
        }
    }
}
