package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The package of a workspace, as clients see it.
 *
 * @param packageType the type that is shown, also under {@code current_package_type}
 * @param packageDimensions of the type that is shown, in millimetres
 * @param panelTextures of the type that is shown
 * @param generatingPanels all that are being made, of whichever type; each shape's own stand in its state
 */
public record PackagingDocument(
        PackageType packageType,
        PackageDimensions packageDimensions,
        Map<Panel, PanelTexture> panelTextures,
        boolean inProgress,
        @Schema(nullable = true) Panel generatingPanel,
        List<Panel> generatingPanels,
        boolean bulkGenerationInProgress,
        @Schema(nullable = true) String lastError,
        Instant createdAt,
        Instant updatedAt,
        Map<String, String> exportFiles,
        Map<String, String> dielineExportFiles,
        PackageType currentPackageType,
        Shape boxState,
        Shape cylinderState) {

    /** What was made of one type. */
    public record Shape(
            PackageDimensions dimensions, Map<Panel, PanelTexture> panelTextures, List<Panel> generatingPanels) {

        static Shape of(PackagingState state, PackageType type) {
            ShapeWork work = state.work(type);
            return new Shape(work.dimensions(), work.panelTextures(), state.generating(type));
        }
    }

    static PackagingDocument of(PackagingState state) {
        PackagingStatus status = PackagingStatus.of(state);
        ShapeWork shown = state.shown();
        return new PackagingDocument(
                state.packageType(),
                shown.dimensions(),
                shown.panelTextures(),
                status.inProgress(),
                status.generatingPanel(),
                status.generatingPanels(),
                status.bulkGenerationInProgress(),
                state.lastError(),
                state.createdAt(),
                state.updatedAt(),
                state.exportFiles(),
                state.dielineExportFiles(),
                state.packageType(),
                Shape.of(state, PackageType.BOX),
                Shape.of(state, PackageType.CYLINDER));
    }
}
