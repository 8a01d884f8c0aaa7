package dev.maquette.packaging.dieline;

/** A piece of a {@link Path}, which begins where the piece before it ended. */
public sealed interface Segment {

    Point end();

    record Line(Point end) implements Segment {}

    /**
     * A piece of a circle, a quarter of it at most.
     *
     * @param clockwise as one sees it on the sheet
     */
    record Arc(Point end, double radius, boolean clockwise) implements Segment {

        /** The place on the arc that is as far from its beginning as from its end. */
        Point middle(Point from) {
            Edge chord = new Edge(from, end);
            double rise = radius * (1 - Math.cos(angle(from) / 2));
            return chord.at(chord.length() / 2, clockwise ? rise : -rise);
        }

        /** The Bézier control point near the beginning of the arc. */
        Point control(Point from) {
            double angle = angle(from);
            double reach = radius * 4 / 3 * Math.tan(angle / 4);
            double outside = reach * Math.sin(angle / 2);
            return new Edge(from, end).at(reach * Math.cos(angle / 2), clockwise ? outside : -outside);
        }

        /** The same arc, walked from its end. */
        Arc reversed(Point from) {
            return new Arc(from, radius, !clockwise);
        }

        private double angle(Point from) {
            return 2 * Math.asin(from.distance(end) / (2 * radius));
        }
    }
}
