package dev.maquette.packaging.shape;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** A package without its artwork. */
@RegisterForReflection
public record PackageShape(PackageType type, PackageDimensions dimensions) {

    public List<Panel> panels() {
        return type.panels();
    }

    /** Whether a panel is a disc instead of a rectangle. */
    public boolean round(Panel panel) {
        return type == PackageType.CYLINDER && panel != Panel.BODY;
    }

    /** How large a panel is. Throws {@link IllegalArgumentException} for one that packages of this type have not. */
    public PanelSize size(Panel panel) {
        if (!panels().contains(panel)) {
            throw new IllegalArgumentException("A " + type + " has no panel " + panel.id());
        }
        double width = dimensions.width();
        double height = dimensions.height();
        double depth = type == PackageType.CYLINDER ? width : dimensions.depth();
        return switch (panel) {
            case FRONT, BACK -> new PanelSize(width, height);
            case LEFT, RIGHT -> new PanelSize(depth, height);
            case TOP, BOTTOM -> new PanelSize(width, depth);
            case BODY -> new PanelSize(Math.PI * width, height);
        };
    }
}
