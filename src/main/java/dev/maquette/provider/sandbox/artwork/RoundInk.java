package dev.maquette.provider.sandbox.artwork;

/**
 * Bends a print round the middle of a disc: its rows become rings, its upward direction points outwards. Shapes are
 * kept, since things grow with their distance from the middle just as the rings do.
 */
record RoundInk(Sheet.Ink straight, double radius) implements Sheet.Ink {

    /** Share of the radius at which the middle row lies. */
    private static final double MIDDLE = 0.75;

    /** Nearer to the middle nothing could be told apart. */
    private static final double INNERMOST = 0.05;

    /** The size of the straight print that goes once round a disc. */
    static Extent unrolled(double radius) {
        return new Extent(2 * Math.PI * radius, radius);
    }

    @Override
    public int at(double x, double y, double pixel) {
        double distance = Math.max(Math.hypot(x, y), INNERMOST * radius);
        double along = Math.atan2(x, -y) * radius;
        double inwards = -radius * Math.log(distance / (MIDDLE * radius));
        return straight.at(along, inwards, pixel * radius / distance);
    }
}
