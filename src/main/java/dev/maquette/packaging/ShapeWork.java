package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.EnumMap;
import java.util.Map;

/** What was made of one type of package. It stays while another type is shown. */
@RegisterForReflection
record ShapeWork(PackageDimensions dimensions, Map<Panel, PanelTexture> panelTextures) {

    static ShapeWork fresh(PackageType type) {
        return new ShapeWork(type.usualDimensions(), Map.of());
    }

    ShapeWork withDimensions(PackageDimensions changed) {
        return new ShapeWork(changed, panelTextures);
    }

    ShapeWork withTextures(Map<Panel, PanelTexture> added) {
        Map<Panel, PanelTexture> all = new EnumMap<>(Panel.class);
        all.putAll(panelTextures);
        all.putAll(added);
        return new ShapeWork(dimensions, all);
    }

    ShapeWork without(Panel panel) {
        Map<Panel, PanelTexture> rest = new EnumMap<>(Panel.class);
        rest.putAll(panelTextures);
        rest.remove(panel);
        return new ShapeWork(dimensions, rest);
    }
}
