package dev.maquette.packaging;

import dev.maquette.job.StatusText;
import dev.maquette.packaging.shape.Panel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What pollers are told, under 1 KB.
 *
 * @param inProgress whether anything is being made, one panel or many
 * @param generatingPanel the single panel that was asked for first, null when there is none
 * @param generatingPanels all that are being made, of whichever type
 */
@RegisterForReflection
public record PackagingStatus(
        boolean inProgress,
        boolean bulkGenerationInProgress,
        @Schema(nullable = true) Panel generatingPanel,
        List<Panel> generatingPanels,
        @Schema(nullable = true) String lastError,
        Instant updatedAt) {

    static PackagingStatus of(PackagingState state) {
        return new PackagingStatus(
                !state.runs().isEmpty(),
                state.bulkRuns(),
                state.runs().stream()
                        .filter(run -> !run.bulk())
                        .map(run -> run.panelIds().getFirst())
                        .findFirst()
                        .orElse(null),
                state.runs().stream()
                        .flatMap(run -> run.panelIds().stream())
                        .distinct()
                        .toList(),
                StatusText.of(state.lastError()),
                state.updatedAt());
    }
}
