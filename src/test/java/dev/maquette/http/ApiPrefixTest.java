package dev.maquette.http;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void errors_keep_their_shape_and_headers() {
        assertProblem(given().get("/api/probe/failures/unexpected"), ErrorCode.INTERNAL_ERROR);
        var response = given().header("X-Request-Id", "r-1").put("/api/probe/orders");
        assertProblem(response, ErrorCode.METHOD_NOT_ALLOWED);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(response.headers().getValues("X-Request-Id")).containsExactly("r-1");
    }
}
