package dev.maquette.packaging.model;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of packages share. */
final class Packages {

    private Packages() {}

    static PackageShape box(double width, double height, double depth) {
        return new PackageShape(PackageType.BOX, new PackageDimensions(width, height, depth));
    }

    static PackageShape cylinder(double diameter, double height) {
        return new PackageShape(PackageType.CYLINDER, new PackageDimensions(diameter, height, diameter));
    }

    /** Boxes and cylinders of the smallest, the usual and the largest sizes, and of numbers that no float holds. */
    static Stream<PackageShape> ofManySizes() {
        return Stream.of(
                box(100, 150, 100),
                box(10, 10, 10),
                box(2000, 2000, 2000),
                box(10, 2000, 333.333),
                box(0.1 + 0.2 + 62.7, 88.9, 31.75),
                cylinder(80, 150),
                cylinder(10, 2000),
                cylinder(2000, 10),
                cylinder(66.2, 115.2));
    }

    /** The same picture on every panel. */
    static Map<Panel, Texture> allOver(PackageShape shape, Texture picture) {
        return shape.panels().stream().collect(Collectors.toMap(panel -> panel, _ -> picture));
    }

    static Texture blank(int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFFFFFFFF);
        return new Texture(new Picture(width, height, argb).toPng(), "image/png");
    }

    static MeshPart part(Mesh mesh, Panel panel) {
        return mesh.parts().stream()
                .filter(part -> part.name().equals(panel.id()))
                .findFirst()
                .orElseThrow();
    }
}
