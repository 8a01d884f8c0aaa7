package dev.maquette.http.limit;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static dev.maquette.http.limit.LimitProfile.REQUESTS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.ErrorCode;
import dev.maquette.redis.TestRedis;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits as clients meet them; every test is a client with an address of its own. */
@QuarkusTest
@TestProfile(LimitProfile.class)
class LimitTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final String client = "203.0.113." + CLIENTS.incrementAndGet();

    @Inject
    Quotas quotas;

    TestRedis redis;

    @Test
    void what_is_accepted_tells_how_much_is_left() {
        for (var left = REQUESTS - 1; left >= 0; left--) {
            var response = order("mug");

            assertThat(response.statusCode()).isEqualTo(202);
            assertThat(response.header("RateLimit-Policy")).isEqualTo("\"test-order\";q=3;w=600");
            assertThat(response.header("RateLimit")).matches("\"test-order\";r=" + left + ";t=\\d+");
        }
    }

    @Test
    void what_is_too_much_is_told_when_to_come_back() {
        useUp();

        var response = order("mug");

        assertProblem(response, ErrorCode.RATE_LIMITED);
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 600);
        assertThat(response.header("RateLimit-Policy")).isEqualTo("\"test-order\";q=3;w=600");
        assertThat(response.header("RateLimit")).isEqualTo("\"test-order\";r=0;t=" + response.header("Retry-After"));
    }

    @Test
    void the_prefix_of_the_api_and_another_method_are_no_way_around() {
        useUp();

        assertThat(from(client)
                        .body(Map.of("prompt", "mug"))
                        .post("/api/limited/orders")
                        .statusCode())
                .isEqualTo(429);
        assertThat(from(client).get("/limited/orders").statusCode()).isEqualTo(429);
    }

    @Test
    void events_can_be_limited_too() {
        var response = from(client).get("/limited/orders");

        assertThat(response.asString()).contains("data:one", "data:two");
        assertThat(response.header("RateLimit")).startsWith("\"test-order\";r=2");
    }

    @Test
    void another_client_has_a_quota_of_its_own() {
        useUp();

        assertThat(from("203.0.113.254")
                        .body(Map.of("prompt", "mug"))
                        .post("/limited/orders")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void an_address_that_the_client_made_up_is_no_other_client() {
        useUp();

        assertThat(from("6.6.6.6, " + client)
                        .body(Map.of("prompt", "mug"))
                        .post("/limited/orders")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void the_addresses_of_one_network_are_one_client() {
        for (var i = 1; i <= REQUESTS; i++) {
            from("2001:db8:0:1::" + i).body(Map.of("prompt", "mug")).post("/limited/orders");
        }

        assertThat(from("2001:db8:0:1:ffff::1")
                        .body(Map.of("prompt", "mug"))
                        .post("/limited/orders")
                        .statusCode())
                .isEqualTo(429);
        assertThat(from("2001:db8:0:2::1")
                        .body(Map.of("prompt", "mug"))
                        .post("/limited/orders")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void a_request_that_is_not_valid_is_not_counted() {
        assertProblem(from(client).body("{}").post("/limited/orders"), ErrorCode.VALIDATION_FAILED);

        assertThat(order("mug").header("RateLimit")).contains("r=2");
    }

    @Test
    void a_request_that_was_refused_later_is_counted() {
        var response = order("busy");

        assertProblem(response, ErrorCode.GENERATION_RUNNING);
        assertThat(response.header("RateLimit")).contains("r=2");
        assertThat(order("mug").header("RateLimit")).contains("r=1");
    }

    @Test
    void a_repeat_that_gets_the_first_answer_again_is_not_counted() {
        order("mug");

        assertThat(order("again").header("RateLimit")).contains("r=2");
        assertThat(order("mug").header("RateLimit")).contains("r=1");
    }

    @Test
    void what_has_no_setting_has_no_limit() {
        for (var i = 0; i <= REQUESTS; i++) {
            var response = from(client).post("/limited/unlimited");
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.header("RateLimit")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"generate-image, 4", "generate-model, 4"})
    void the_limits_of_the_contract_are_there_without_any_setting(String name, int requests) {
        assertThat(quotas.find(name)).contains(new Quota(name, requests, Duration.ofMinutes(1)));
    }

    @Test
    void a_limit_can_be_taken_away() {
        assertThat(quotas.find("refine-model")).isEmpty();
    }

    @Test
    void without_the_store_nothing_passes_unnoticed() {
        redis.stop();
        try {
            var response = order("mug");

            assertProblem(response, ErrorCode.STORE_UNAVAILABLE);
            assertThat(response.header("Retry-After")).isNotNull();
        } finally {
            redis.start();
        }
    }

    private void useUp() {
        for (var i = 0; i < REQUESTS; i++) {
            assertThat(order("mug").statusCode()).isEqualTo(202);
        }
    }

    private Response order(String prompt) {
        return from(client).body(Map.of("prompt", prompt)).post("/limited/orders");
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address).contentType("application/json");
    }
}
