package dev.maquette.packaging;

import dev.maquette.job.Failure;
import dev.maquette.job.FailureCode;
import dev.maquette.packaging.shape.Panel;
import java.util.List;
import java.util.stream.Collectors;

/** The words of {@code last_error}: first which panels, then why. */
final class FailureText {

    private FailureText() {}

    /** What became of a whole run. */
    static String of(List<Panel> panels, Failure failure) {
        return failure.code() == FailureCode.CANCELLED
                ? "The generation of " + names(panels) + " was cancelled."
                : "Failed to generate " + names(panels) + ". " + failure.message();
    }

    /** What became of some panels of a bulk run; reasons that are the same are told once. */
    static String of(List<PanelOutcome.Failed> failures) {
        return "Failed to generate "
                + names(failures.stream().map(PanelOutcome.Failed::panel).toList())
                + ". "
                + failures.stream().map(PanelOutcome.Failed::reason).distinct().collect(Collectors.joining(" "));
    }

    private static String names(List<Panel> panels) {
        return panels.stream().map(Panel::id).collect(Collectors.joining(", "));
    }
}
