package dev.maquette.cost;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.GenerousLimits;
import dev.maquette.testing.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call of the stand-ins counts for ten cents, and there is a dollar a day. */
@QuarkusTest
@TestProfile(BudgetedStartsTest.TenCents.class)
class BudgetedStartsTest {

    @Inject
    RedisCommands redis;

    @Inject
    Budgets budgets;

    @Inject
    Spending spending;

    private final String workspace = "test-" + UUID.randomUUID();

    public static class TenCents implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(GenerousLimits.SETTINGS);
            settings.putAll(Map.of(
                    "maquette.sandbox.price", "0.10",
                    "maquette.sandbox.image-size", "128",
                    "maquette.sandbox.image-delay", "0ms",
                    "maquette.sandbox.model-delay", "50ms",
                    "maquette.job.poll-interval", "20ms",
                    "maquette.cost.daily-budget", "1.00"));
            return settings;
        }
    }

    @BeforeEach
    void nothing_is_spent_yet() {
        // a job of another test that still runs would reserve and spend in this one
        await().atMost(Duration.ofMinutes(1)).until(() -> underWay().isEmpty());
        redis.execute("DEL", Budgets.key(budgets.today()));
    }

    @Test
    void a_product_costs_its_views_and_its_model() {
        estimate("/product/create", Map.of("prompt", "a white mug", "image_count", 3))
                .body("cost_usd", closeTo(0.4f))
                .body("calls.what", contains("picture", "model"))
                .body("calls.count", contains(3, 1))
                .body("calls.provider", contains("sandbox", "sandbox"))
                .body("budget.daily_usd", equalTo(1))
                .body("within_budget", is(true));

        given().header("X-Workspace", workspace).get("/product/status").then().body("status", equalTo("idle"));
    }

    @Test
    void a_model_from_pictures_costs_the_model() {
        estimate(
                        "/product/trellis-only",
                        Map.of(
                                "mode", "create",
                                "prompt", "a white mug",
                                "images", List.of(Pictures.dataUrl(Color.WHITE))))
                .body("calls.what", contains("model"))
                .body("calls.count", contains(1));
    }

    @Test
    void a_package_costs_a_picture_for_each_panel_and_one_for_the_mock_up() {
        Map<String, ?> box = Map.of("width", 100, "height", 150, "depth", 80);
        estimate(
                        "/packaging/panels/generate-all",
                        Map.of(
                                "prompt",
                                "orange slices on mint green",
                                "package_type",
                                "box",
                                "package_dimensions",
                                box,
                                "panel_ids",
                                List.of("front", "back")))
                .body("calls.count", contains(3));
        estimate(
                        "/packaging/panels/generate",
                        Map.of(
                                "prompt", "orange slices on mint green",
                                "package_type", "box",
                                "package_dimensions", box,
                                "panel_id", "front"))
                .body("calls.count", contains(1));
    }

    @Test
    void a_single_step_costs_one_call() {
        estimate("/generate/text-to-model", Map.of("task_id", "item-1", "prompt", "a red teapot"))
                .body("calls.what", contains("model"))
                .body("cost_usd", closeTo(0.1f));
    }

    @Test
    void a_render_that_is_computed_here_costs_nothing() {
        String picture = given().contentType("image/png")
                .body(Pictures.png(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB)))
                .post("/assets")
                .then()
                .extract()
                .path("asset_url");
        estimate("/render/jobs", Map.of("image_url", picture, "texture_url", picture))
                .body("calls", equalTo(List.of()))
                .body("cost_usd", equalTo(0));
    }

    @Test
    void what_is_not_valid_has_no_estimate() {
        post("/product/create?estimate=true", Map.of("prompt", "abc")).statusCode(400);
        post("/product/create?estimate=perhaps", Map.of("prompt", "a white mug"))
                .statusCode(400)
                .body("details.estimate", equalTo("must be true or false"));
    }

    @Test
    void a_start_that_the_budget_does_not_allow_is_refused_with_402_and_changes_nothing() {
        redis.execute("HSET", Budgets.key(budgets.today()), "spent", "700000");

        post("/product/create", Map.of("prompt", "a white mug", "image_count", 3))
                .statusCode(402)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0))
                .body("error", equalTo("budget_exhausted"))
                .body("detail", containsString("$0.4"));

        given().header("X-Workspace", workspace).get("/product/status").then().body("status", equalTo("idle"));
    }

    @Test
    void what_was_spent_is_told_by_day() {
        given().header("Prefer", "wait=60")
                .header("X-Workspace", workspace)
                .contentType(ContentType.JSON)
                .body(Map.of("prompt", "a white mug", "image_count", 2))
                .post("/product/create")
                .then()
                .statusCode(202)
                .body("status", equalTo("complete"));

        given().get("/spending?days=2")
                .then()
                .statusCode(200)
                .body("days.size()", is(2))
                .body("days[0].date", equalTo(budgets.today().toString()))
                .body("days[0].spent_usd", closeTo(0.3f))
                .body("days[0].reserved_usd", equalTo(0))
                .body("days[0].callers", nullValue())
                .body("budget.left_usd", closeTo(0.7f));
        given().get("/spending?days=0").then().statusCode(400);
    }

    private static Matcher<Float> closeTo(float dollars) {
        return new CustomTypeSafeMatcher<>("about " + dollars) {
            @Override
            protected boolean matchesSafely(Float actual) {
                return Math.abs(actual - dollars) < 1e-6;
            }
        };
    }

    private static List<Object> underWay() {
        return given().get("/jobs?limit=100")
                .jsonPath()
                .getList("jobs.findAll { it.status == 'queued' || it.status == 'running' }");
    }

    private ValidatableResponse estimate(String path, Map<String, ?> body) {
        ValidatableResponse answer = post(path + "?estimate=true", body).statusCode(200);
        assertThat(spending.ofAll(budgets.today()).reservedUsd()).isEqualTo(Usd.ZERO);
        return answer;
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return given().header("X-Workspace", workspace)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }
}
