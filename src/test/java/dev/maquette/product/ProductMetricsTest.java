package dev.maquette.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of a run. Counts are of all tests in this process, so that only their growth says something. */
@QuarkusTest
class ProductMetricsTest {

    private static final String ENDED =
            "maquette_jobs_duration_seconds_count{code=\"none\",kind=\"product.create\",outcome=\"succeeded\"}";
    private static final String REFUSED =
            "maquette_jobs_duration_seconds_count{code=\"content_refused\",kind=\"product.create\",outcome=\"failed\"}";
    private static final String MODELS =
            "maquette_provider_calls_seconds_count{operation=\"submit\",outcome=\"answered\",provider=\"sandbox\"}";
    private static final String MODEL_STAGE =
            "maquette_jobs_stage_seconds_count{kind=\"product.create\",stage=\"generating_model\"}";

    @Test
    void a_run_is_counted_with_its_outcome_its_stages_and_its_calls() {
        double ended = value(ENDED);
        double models = value(MODELS);
        double stages = value(MODEL_STAGE);

        new ProductClient().created("a blue vase");

        assertThat(value(ENDED)).isEqualTo(ended + 1);
        assertThat(value(MODELS)).isGreaterThan(models);
        assertThat(value(MODEL_STAGE)).isEqualTo(stages + 1);
    }

    @Test
    void a_failure_is_counted_under_its_code() {
        double refused = value(REFUSED);
        ProductClient client = new ProductClient();

        client.failed(client.createOneView("a vase [fault:refused]"));

        assertThat(value(REFUSED)).isEqualTo(refused + 1);
    }

    @Test
    void every_lane_has_its_gauges() {
        assertThat(lines()).anyMatch(line -> line.startsWith("maquette_lane_waiting{lane=\"product\"}"));
        assertThat(lines()).anyMatch(line -> line.startsWith("maquette_lane_oldest_seconds{lane=\"render\"}"));
    }

    @Test
    void nobody_is_named() {
        ProductClient client = new ProductClient();

        client.created("a chartreuse teapot");

        assertThat(lines()).noneMatch(line -> line.contains("chartreuse") || line.contains(client.workspace()));
    }

    private static double value(String series) {
        return lines().filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private static Stream<String> lines() {
        return Arrays.stream(given().get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\n"));
    }
}
