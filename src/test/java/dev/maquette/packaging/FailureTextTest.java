package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.job.Failure;
import dev.maquette.job.FailureCode;
import dev.maquette.packaging.shape.Panel;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void a_run_that_failed_names_its_panels_first_and_then_the_reason() {
        Failure failure = new Failure(FailureCode.PROVIDER_TIMEOUT, "gemini: It did not answer in time.");

        assertThat(FailureText.of(List.of(Panel.FRONT, Panel.TOP), failure))
                .isEqualTo("Failed to generate front, top. gemini: It did not answer in time.");
    }

    @Test
    void a_run_that_was_cancelled_did_not_fail() {
        Failure cancelled = new Failure(FailureCode.CANCELLED, "The job was cancelled.");

        assertThat(FailureText.of(List.of(Panel.BODY), cancelled))
                .isEqualTo("The generation of body was cancelled.")
                .doesNotContain("Failed");
    }

    @Test
    void panels_that_failed_for_the_same_reason_share_it() {
        assertThat(FailureText.of(List.of(
                        failed(Panel.LEFT, "It was refused."),
                        failed(Panel.RIGHT, "It took too long."),
                        failed(Panel.BOTTOM, "It was refused."))))
                .isEqualTo("Failed to generate left, right, bottom. It was refused. It took too long.");
    }

    private static PanelOutcome.Failed failed(Panel panel, String reason) {
        return new PanelOutcome.Failed(panel, new IllegalStateException(reason), reason);
    }
}
