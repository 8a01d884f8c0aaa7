package dev.maquette.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.redis.RedisServerResource;
import dev.maquette.redis.TestRedis;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RedisServerResource.class, restrictToAnnotatedClass = true)
class HealthTest {

    TestRedis redis;

    @Test
    void the_health_tells_what_was_looked_at() {
        var response = given().get("/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.jsonPath().getString("status")).isEqualTo("healthy");
        assertThat(response.jsonPath().getString("checks.store.status")).isEqualTo("up");
        assertThat(response.jsonPath().getInt("checks.store.round_trip_ms")).isNotNegative();
        assertThat(response.jsonPath().getString("checks.imaging.status")).isEqualTo("up");
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void a_lost_store_is_told_until_it_is_back() {
        redis.kill();
        try {
            var response = given().get("/health");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.jsonPath().getString("status")).isEqualTo("unhealthy");
            assertThat(response.jsonPath().getString("checks.store.status")).isEqualTo("down");
            assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        } finally {
            redis.start();
        }

        await().untilAsserted(
                        () -> assertThat(given().get("/health").statusCode()).isEqualTo(200));
    }
}
