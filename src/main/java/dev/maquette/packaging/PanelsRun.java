package dev.maquette.packaging;

import dev.maquette.asset.image.ImageReference;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The input of a generation, fixed when it is accepted.
 *
 * @param panels at least one
 * @param referenceMockup the customer's own picture, or null
 */
@RegisterForReflection
record PanelsRun(PackageShape shape, String prompt, List<PanelOrder> panels, ImageReference referenceMockup) {

    List<Panel> panelIds() {
        return panels.stream().map(PanelOrder::panel).toList();
    }
}
