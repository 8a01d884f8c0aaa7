package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The package of one workspace, as it is stored: what was made of each type, which type is shown, and what is being made.
 *
 * @param runs in the order of their acceptance
 * @param lastError why the last generation failed, null when it did not
 * @param exportFiles URLs of the shown package's files by format, until it changes
 * @param dielineExportFiles the same of its dieline
 */
@RegisterForReflection
record PackagingState(
        PackageType packageType,
        ShapeWork box,
        ShapeWork cylinder,
        List<Run> runs,
        String lastError,
        Map<String, String> exportFiles,
        Map<String, String> dielineExportFiles,
        Instant createdAt,
        Instant updatedAt) {

    static PackagingState fresh(Instant now) {
        return new PackagingState(
                PackageType.BOX,
                ShapeWork.fresh(PackageType.BOX),
                ShapeWork.fresh(PackageType.CYLINDER),
                List.of(),
                null,
                Map.of(),
                Map.of(),
                now,
                now);
    }

    ShapeWork work(PackageType type) {
        return switch (type) {
            case BOX -> box;
            case CYLINDER -> cylinder;
        };
    }

    /** The work on the type that is shown. */
    ShapeWork shown() {
        return work(packageType);
    }

    PackageShape shape() {
        return new PackageShape(packageType, shown().dimensions());
    }

    Optional<Run> run(String jobId) {
        return runs.stream().filter(run -> run.jobId().equals(jobId)).findFirst();
    }

    boolean bulkRuns() {
        return runs.stream().anyMatch(Run::bulk);
    }

    /** The panels of one type that are being made, each once. */
    List<Panel> generating(PackageType type) {
        return runs.stream()
                .filter(run -> run.packageType() == type)
                .flatMap(run -> run.panelIds().stream())
                .distinct()
                .toList();
    }

    Draft draft() {
        return new Draft(this);
    }
}
