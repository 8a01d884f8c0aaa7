package dev.maquette.security;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.ErrorCode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in where, over HTTP. */
@QuarkusTest
@TestProfile(AuthenticationProfile.class)
class AuthenticationTest {

    private static final TestIssuer ISSUER = new TestIssuer(AuthenticationProfile.PROJECT, Clock.systemUTC());

    private final String user = UUID.randomUUID().toString();
    private final String stranger = UUID.randomUUID().toString();

    @TestHTTPResource
    URI address;

    @ParameterizedTest
    @CsvSource({
        "GET, /jobs",
        "HEAD, /jobs",
        "GET, /api/jobs",
        "GET, /jobs/",
        "GET, /jobs;open=/health",
        "GET, /%6aobs",
        "GET, /health/../jobs",
        "GET, /jobs/1",
        "GET, /jobs/1/events",
        "POST, /jobs/1/cancel",
        "GET, /product",
        "POST, /product/create",
        "POST, /api/product/create",
        "GET, /product/events",
        "GET, /packaging/state"
    })
    void without_a_caller_there_is_no_answer(String method, String path) throws IOException {
        assertThat(status(method, path)).isEqualTo(401);
    }

    @Test
    void a_refusal_is_a_problem_document_that_tells_what_is_accepted() {
        var response = given().get("/jobs");

        assertProblem(response, ErrorCode.UNAUTHORIZED);
        assertThat(response.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"maquette\", ApiKey realm=\"maquette\", header=\"X-API-Key\"");
    }

    @Test
    void a_page_of_an_allowed_origin_may_read_the_refusal_and_asks_first_without_credentials() {
        var refusal = given().header("Origin", "https://shop.example").get("/jobs");
        var preflight = given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/jobs");

        assertThat(refusal.statusCode()).isEqualTo(401);
        assertThat(refusal.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization");
    }

    @Test
    void a_wrong_token_is_told_so() {
        var response = given().header("Authorization", "Bearer wrong").get("/jobs");

        assertProblem(response, ErrorCode.UNAUTHORIZED);
        assertThat(response.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anon", "service_role"})
    void a_key_of_the_project_is_known_and_has_no_rights(String role) {
        var response = given().header("Authorization", "Bearer " + ISSUER.hs256(token -> token.setClaim("role", role)))
                .get("/jobs");

        assertProblem(response, ErrorCode.FORBIDDEN);
        assertThat(response.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
    }

    @Test
    void an_issuer_that_does_not_answer_lets_nobody_in_and_asks_to_come_back() {
        var token = ISSUER.es256(TestIssuer.ellipticCurveKey("ec-1"), _ -> {});

        var response = given().header("Authorization", "Bearer " + token).get("/jobs");

        assertProblem(response, ErrorCode.AUTHENTICATION_UNAVAILABLE);
        assertThat(response.header("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/api/health", "/q/health/ready", "/q/health/live", "/q/openapi"})
    void whoever_runs_or_describes_the_service_needs_no_caller(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_stand_ins_want_their_own_key() {
        assertThat(given().get("/sandbox/ledger").statusCode()).isEqualTo(200);
        assertThat(given().header("X-API-Key", TestKeys.KEY)
                        .post("/sandbox/replicate/v1/predictions")
                        .jsonPath()
                        .getString("title"))
                .isEqualTo("Unauthenticated");
    }

    @Test
    void an_asset_is_shown_to_whoever_knows_its_name() {
        assertThat(given().get("/assets/" + "0".repeat(64) + ".png").statusCode())
                .isEqualTo(404);
        assertThat(given().head("/assets/" + "0".repeat(64) + ".png").statusCode())
                .isEqualTo(404);
        assertThat(given().get(modelOf(finished(as(user)))).statusCode()).isEqualTo(200);
    }

    @Test
    void a_program_with_a_key_works_like_a_user() {
        var job = start(given().header("X-API-Key", TestKeys.KEY), "a mug");

        assertThat(given().header("X-API-Key", TestKeys.KEY).get("/jobs/" + job).statusCode())
                .isEqualTo(200);
        assertThat(as(user).get("/jobs/" + job).statusCode()).isEqualTo(404);
    }

    @Test
    void a_stranger_sees_and_touches_no_job_of_another() {
        var job = start(as(user), "a mug [fault:model-stuck]");

        assertProblem(as(stranger).get("/jobs/" + job), ErrorCode.JOB_NOT_FOUND);
        assertProblem(as(stranger).get("/jobs/" + job + "/events"), ErrorCode.JOB_NOT_FOUND);
        assertProblem(as(stranger).post("/jobs/" + job + "/cancel"), ErrorCode.JOB_NOT_FOUND);
        assertThat(as(stranger).get("/jobs").jsonPath().getList("jobs")).isEmpty();
        assertThat(as(user).get("/jobs").jsonPath().getList("jobs.id")).containsExactly(job);
        assertThat(as(user).post("/jobs/" + job + "/cancel").statusCode()).isEqualTo(202);
    }

    @Test
    void a_caller_follows_the_events_of_the_own_job() {
        var job = finished(as(user));

        var events = as(user).get("/jobs/" + job + "/events");

        assertThat(events.statusCode()).isEqualTo(200);
        assertThat(events.asString()).contains("event:queued", "event:succeeded");
    }

    @Test
    void a_stranger_sees_no_workspace_of_another() {
        finished(as(user));

        assertThat(as(stranger).get("/product").jsonPath().getList("iterations"))
                .isEmpty();
        assertThat(as(user).get("/product").jsonPath().getList("iterations")).isNotEmpty();
    }

    @Test
    void the_same_idempotency_key_of_two_callers_names_two_pieces_of_work() {
        var mine = startWithKey(user, "order-1");
        var theirs = startWithKey(stranger, "order-1");

        assertThat(theirs).isNotEqualTo(mine);
        assertThat(startWithKey(user, "order-1")).isEqualTo(mine);
    }

    @Test
    void a_body_that_is_refused_unread_does_not_break_the_connection() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var upload = HttpRequest.newBuilder(address.resolve("/product/create"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(new byte[8 * 1024 * 1024]))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            for (var i = 0; i < 3; i++) {
                assertThat(client.send(upload, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(401);
            }
        }
    }

    private static RequestSpecification as(String subject) {
        var token = ISSUER.hs256(claims -> claims.setSubject(subject));
        return given().header("Authorization", "Bearer " + token);
    }

    private static String startWithKey(String subject, String key) {
        return start(as(subject).header("Idempotency-Key", key), "a mug");
    }

    private static String start(RequestSpecification caller, String prompt) {
        var response = caller.contentType("application/json")
                .body(Map.of("prompt", prompt, "image_count", 1))
                .post("/product/create");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(202);
        return response.header("X-Job-Id");
    }

    /** A job of the caller that has succeeded. */
    private String finished(RequestSpecification caller) {
        var job = start(caller, "a mug");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(user).get("/jobs/" + job).jsonPath().getString("status"), "succeeded"::equals);
        return job;
    }

    private String modelOf(String job) {
        return as(user).get("/jobs/" + job).jsonPath().getString("result.model_file");
    }

    /** Sends the path as it is, which HTTP clients do not. */
    private int status(String method, String path) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = method + " " + path
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return statusIn(socket.getInputStream());
        }
    }

    private static int statusIn(InputStream response) throws IOException {
        var line = new String(response.readNBytes(12), StandardCharsets.US_ASCII);
        return Integer.parseInt(line.substring(9));
    }
}
