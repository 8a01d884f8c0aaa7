package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Ordinary packages, and the ones at the limits of what is allowed. */
final class Packages {

    private static final double SMALLEST = 10;
    private static final double LARGEST = 2000;

    private Packages() {}

    static PackageShape box(double width, double height, double depth) {
        return new PackageShape(PackageType.BOX, new PackageDimensions(width, height, depth));
    }

    static PackageShape cylinder(double diameter, double height) {
        return new PackageShape(PackageType.CYLINDER, new PackageDimensions(diameter, height, diameter));
    }

    static Stream<PackageShape> boxes() {
        Stream<PackageShape> ordinary = Stream.of(
                box(100, 150, 100),
                box(300, 20, 200),
                box(20, 300, 20),
                box(62.5, 87.25, 33.333),
                box(12, 45, 400),
                box(400, 45, 12));
        Stream<PackageShape> extreme = extremes()
                .flatMap(width -> extremes().flatMap(height -> extremes().map(depth -> box(width, height, depth))));
        return Stream.concat(ordinary, extreme);
    }

    static Stream<PackageShape> cylinders() {
        Stream<PackageShape> ordinary = Stream.of(cylinder(80, 150), cylinder(250, 15), cylinder(22.4, 180));
        return Stream.concat(
                ordinary, extremes().flatMap(diameter -> extremes().map(height -> cylinder(diameter, height))));
    }

    /** Every package with no bleed, the usual one and the largest one. */
    static Stream<Dieline> dielines() {
        return Stream.concat(boxes(), cylinders()).flatMap(Packages::withBleeds);
    }

    static Stream<Dieline> cartons() {
        return boxes().flatMap(Packages::withBleeds);
    }

    private static Stream<Dieline> withBleeds(PackageShape shape) {
        return DoubleStream.of(0, 3, Dieline.MAX_BLEED).mapToObj(bleed -> Dieline.of(shape, bleed));
    }

    private static Stream<Double> extremes() {
        return Stream.of(SMALLEST, LARGEST);
    }
}
