package dev.maquette.packaging;

import dev.maquette.job.StateDraft;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A {@link PackagingState} that is being changed by one of the things that can happen to a package. */
final class Draft implements StateDraft<PackagingState> {

    /** Keeps the status document small; a provider's words may be long. */
    private static final int LONGEST_ERROR = 400;

    private PackageType packageType;
    private final Map<PackageType, ShapeWork> works = new EnumMap<>(PackageType.class);
    private final List<Run> runs;
    private String lastError;
    private Map<String, String> exportFiles;
    private Map<String, String> dielineExportFiles;
    private final Instant createdAt;

    Draft(PackagingState state) {
        packageType = state.packageType();
        for (PackageType type : PackageType.values()) {
            works.put(type, state.work(type));
        }
        runs = new ArrayList<>(state.runs());
        lastError = state.lastError();
        exportFiles = state.exportFiles();
        dielineExportFiles = state.dielineExportFiles();
        createdAt = state.createdAt();
    }

    /** Shows this type in this size, with what was made of it before. */
    Draft showing(PackageShape shape) {
        packageType = shape.type();
        return changed(shape.type(), work -> work.withDimensions(shape.dimensions()));
    }

    /** A generation was accepted; all textures stay. */
    Draft begun(Run run) {
        runs.add(run);
        lastError = null;
        return this;
    }

    /** A generation has ended with these textures, perhaps not with all that it was asked for. */
    Draft landed(Run run, Map<Panel, PanelTexture> textures, String error) {
        int position = runs.indexOf(run);
        runs.remove(position);
        if (run.superseded()) {
            return this;
        }
        lastError = error == null ? lastError : shortened(error);
        if (textures.isEmpty()) {
            return this;
        }
        supersede(run, runs.subList(0, position));
        return changed(run.packageType(), work -> work.withTextures(textures));
    }

    /** A generation has ended without any texture. */
    Draft failed(Run run, String error) {
        return landed(run, Map.of(), error);
    }

    Draft without(Panel panel) {
        return changed(packageType, work -> work.without(panel));
    }

    /** The shown type as it was in the beginning; the other one stays. */
    Draft reset() {
        lastError = null;
        return changed(packageType, _ -> ShapeWork.fresh(packageType));
    }

    /** Forgets runs whose jobs are gone. */
    Draft withoutRuns(Set<String> jobIds) {
        runs.removeIf(run -> jobIds.contains(run.jobId()));
        return this;
    }

    Draft exported(Map<String, String> files) {
        exportFiles = Map.copyOf(files);
        return this;
    }

    Draft dielineExported(Map<String, String> files) {
        dielineExportFiles = Map.copyOf(files);
        return this;
    }

    @Override
    public PackagingState asOf(Instant now) {
        return new PackagingState(
                packageType,
                works.get(PackageType.BOX),
                works.get(PackageType.CYLINDER),
                List.copyOf(runs),
                lastError,
                exportFiles,
                dielineExportFiles,
                createdAt,
                now);
    }

    /** What was asked for earlier and is still being made must not replace what was asked for later. */
    private static void supersede(Run run, List<Run> earlier) {
        earlier.replaceAll(other -> other.makesTheSameAs(run) ? other.asSuperseded() : other);
    }

    private Draft changed(PackageType type, UnaryOperator<ShapeWork> change) {
        works.computeIfPresent(type, (_, work) -> change.apply(work));
        exportFiles = Map.of();
        dielineExportFiles = Map.of();
        return this;
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR - 1) + "…";
    }
}
