package dev.maquette.http;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(HttpTestProfile.class)
class ApiPrefixTest {

    @Test
    void an_address_answers_the_same_under_the_prefix() {
        assertThat(given().get("/api/probe/parameters/3?limit=7").asString())
                .isEqualTo(given().get("/probe/parameters/3?limit=7").asString());
    }

    @Test
    void the_query_arrives_as_it_was_sent() {
        var response = given().urlEncodingEnabled(false).get("/api/probe/orders?name=%26a%3Db%20%C3%A4+c");

        assertThat(response.jsonPath().getString("name")).isEqualTo("&a=b ä c");
    }

    @Test
    void bodies_arrive() {
        var order = given().contentType("application/json").body("{\"prompt\": \"a mug\"}");

        assertThat(order.post("/api/probe/orders").jsonPath().getString("prompt"))
                .isEqualTo("a mug");
    }

    @Test
    void HEAD_answers() {
        var response = given().head("/api/probe/orders");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEmpty();
    }

    @Test
    void events_answer() {
        var response = given().accept("text/event-stream").get("/api/probe/events?count=2");

        assertThat(response.contentType()).startsWith("text/event-stream");
        assertThat(response.asString()).isEqualTo("data:event 0\n\ndata:event 1\n\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/no/such/route",
                "/api/api/probe/orders",
                "/api/q/health",
                "/api/q",
                "/apiprobe/orders"
            })
    void what_is_not_an_address_of_the_API_is_not_found(String path) {
        assertProblem(given().get(path), ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api//q/metrics",
                "/api/%71/metrics",
                "/api/./q/metrics",
                "/api/x/../q/metrics",
                "/api/x/%2e%2e/q/metrics",
                "//api//q/metrics",
                "/%61pi/q/metrics",
                "/api/q%2Fmetrics",
                "/api/%2Fq/metrics",
                "/api/%2571/metrics",
                "/api//api/q/metrics"
            })
    void the_operators_addresses_are_not_reached_however_they_are_written(String target) throws Exception {
        var response = getAsWritten(target);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"error\":\"not_found\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/probe/names/a%2Fb, a/b",
        "/probe/names/a%20b%25%3F%23%3Bc, a b%?#;c",
        "/probe/names/%C3%A4+%71~, ä+q~",
        "/probe//names/a%2F..%2Fb, a/../b",
        "/probe/names/%2571, %71"
    })
    void what_is_encoded_arrives_the_same_under_the_prefix(String target, String name) throws Exception {
        assertThat(getAsWritten(target)).isEqualTo(new Answer(200, name));
        assertThat(getAsWritten("/api" + target)).isEqualTo(new Answer(200, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/names/%zz", "/probe/names/a%2"})
    void what_is_encoded_wrongly_is_the_clients_fault_under_the_prefix_as_well(String target) throws Exception {
        assertThat(getAsWritten(target).statusCode()).isEqualTo(400);
        assertThat(getAsWritten("/api" + target).statusCode()).isEqualTo(400);
    }

    @Test
    void errors_keep_their_shape_and_headers() {
        assertProblem(given().get("/api/probe/failures/unexpected"), ErrorCode.INTERNAL_ERROR);
        var response = given().header("X-Request-Id", "r-1").put("/api/probe/orders");
        assertProblem(response, ErrorCode.METHOD_NOT_ALLOWED);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(response.headers().getValues("X-Request-Id")).containsExactly("r-1");
    }

    private record Answer(int statusCode, String body) {}

    /** Over a socket, since HTTP clients write addresses as they like them. */
    private static Answer getAsWritten(String target) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8).split("\r\n\r\n", 2);
            return new Answer(Integer.parseInt(answer[0].split(" ")[1]), answer[1]);
        }
    }
}
