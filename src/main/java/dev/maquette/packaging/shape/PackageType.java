package dev.maquette.packaging.shape;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The forms that a package can have. */
@RegisterForReflection
public enum PackageType {
    @JsonProperty("box")
    BOX(
            new PackageDimensions(100, 150, 100),
            List.of(Panel.FRONT, Panel.BACK, Panel.LEFT, Panel.RIGHT, Panel.TOP, Panel.BOTTOM)),
    /** Its diameter is the width; the depth says nothing. */
    @JsonProperty("cylinder")
    CYLINDER(new PackageDimensions(80, 150, 80), List.of(Panel.BODY, Panel.TOP, Panel.BOTTOM));

    private final PackageDimensions usual;
    private final List<Panel> panels;

    PackageType(PackageDimensions usual, List<Panel> panels) {
        this.usual = usual;
        this.panels = panels;
    }

    /** What a package has before anybody says otherwise. */
    public PackageDimensions usualDimensions() {
        return usual;
    }

    /** In the order in which they are listed; the first one is the side that is shown to people. */
    public List<Panel> panels() {
        return panels;
    }
}
