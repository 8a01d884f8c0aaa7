package dev.maquette.assistant;

import dev.maquette.packaging.PackagingDocument;
import dev.maquette.packaging.PanelTexture;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The package of a workspace as assistants see it.
 *
 * @param dimensionsMm outer size
 * @param panelsInProgress those whose artwork is being made
 * @param error why the last run failed, null when it did not
 * @param panels those that have artwork
 */
@RegisterForReflection
record PackagingReport(
        PackageType packageType,
        PackageDimensions dimensionsMm,
        boolean inProgress,
        List<Panel> panelsInProgress,
        String error,
        List<PanelArtwork> panels) {

    /** The artwork of one panel and what it was asked for with. */
    @RegisterForReflection
    record PanelArtwork(Panel panel, String url, String prompt, PanelSize sizeMm) {

        static PanelArtwork of(PanelTexture texture) {
            return new PanelArtwork(texture.panelId(), texture.textureUrl(), texture.prompt(), texture.dimensions());
        }
    }

    static PackagingReport of(PackagingDocument document) {
        return new PackagingReport(
                document.packageType(),
                document.packageDimensions(),
                document.inProgress(),
                document.generatingPanels(),
                document.lastError(),
                document.panelTextures().values().stream().map(PanelArtwork::of).toList());
    }
}
