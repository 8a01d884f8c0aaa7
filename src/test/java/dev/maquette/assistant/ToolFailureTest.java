package dev.maquette.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.Problems;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ToolFailureTest {

    @Test
    void fields_are_told_by_the_names_of_the_arguments() {
        assertThat(text(ApiException.invalid(Map.of(
                        "panel_ids[2]", "must be known",
                        "package_dimensions.depth", "must be there",
                        "settings.seed", "must be a number",
                        "input_sketch_asset_url", "must be a PNG",
                        "prompt", "must be there"))))
                .isEqualTo("""
                        validation_failed: One or more fields are not valid; see details.
                        - sketch_url must be a PNG
                        - depth_mm must be there
                        - panels[2] must be known
                        - prompt must be there
                        - seed must be a number
                        (request r1)""");
    }

    @Test
    void when_to_come_back_is_told() {
        assertThat(text(ApiException.retryLater(ErrorCode.QUEUE_FULL, "Too much work.", Duration.ofSeconds(5))))
                .isEqualTo("""
                        queue_full: Too much work.
                        Try again in 5 seconds.
                        (request r1)""");
    }

    @Test
    void what_nobody_foresaw_is_told_without_what_is_inside() {
        assertThat(text(new IllegalStateException("password=hunter2"))).isEqualTo("""
                        internal_error: Something went wrong on our side.
                        (request r1)""");
    }

    private static String text(Exception failure) {
        return ToolFailure.text(Problems.of(failure), "r1");
    }
}
