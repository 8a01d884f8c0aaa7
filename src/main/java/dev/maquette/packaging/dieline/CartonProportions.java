package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.PackageDimensions;

/**
 * How large the flaps of a tuck end carton are, in millimetres: as folding cartons usually have them, but less where the
 * package leaves no room for that.
 *
 * @param glueFlap how far the glue flap reaches behind the right panel
 * @param glueTaper by how much its ends recede, so that it never shows at the top or the bottom
 * @param tuck how far the tuck flaps reach behind the front
 * @param tuckRadius rounds their corners, which are pushed in first
 * @param dust how long the dust flaps are; two of them meet neither each other nor the opposite panel
 * @param relief the gap beside folding edges without which board tears
 */
record CartonProportions(
        double glueFlap, double glueTaper, double tuck, double tuckRadius, double dust, double relief) {

    private static final double TAPER = Math.tan(Math.toRadians(30));

    static CartonProportions of(PackageDimensions size) {
        double narrowest = Math.min(size.width(), size.depth());
        double glueFlap = Math.min(clamped(0.2 * narrowest, 10, 20), 0.8 * size.depth());
        double tuck = Math.min(clamped(0.2 * size.depth(), 10, 40), 0.45 * size.height());
        double relief = clamped(0.01 * narrowest, 0.2, 1);
        double dust = Math.min((size.depth() + tuck) / 2, size.width() / 2 - relief);
        return new CartonProportions(
                glueFlap,
                Math.min(glueFlap * TAPER, size.height() / 4),
                tuck,
                Math.min(0.75 * tuck, size.width() / 4),
                dust,
                relief);
    }

    private static double clamped(double length, double least, double most) {
        return Math.clamp(length, least, most);
    }
}
