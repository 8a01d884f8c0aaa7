package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.PackageShape;

/** How the net of a kind of package is constructed. Lengths are in millimetres. */
sealed interface Blank permits CartonBlank, CylinderBlank {

    static Blank of(PackageShape shape, double bleed) {
        return switch (shape.type()) {
            case BOX -> new CartonBlank(shape, bleed);
            case CYLINDER -> new CylinderBlank(shape, bleed);
        };
    }

    /** From the leftmost cut to the rightmost one. */
    double width();

    /** From the uppermost cut to the lowest one. */
    double height();

    /** What a packaging designer calls it. */
    String construction();

    /** The size of the closed package, in words. */
    String size();

    /** The net with the upper left corner of its trim at this place. */
    Net net(Point origin);
}
