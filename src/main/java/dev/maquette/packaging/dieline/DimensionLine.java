package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Measure.Side;
import java.util.List;
import java.util.stream.Stream;

/** A {@link Measure} as it is drawn: two extension lines, a line with an arrow head at each end, and its text. */
record DimensionLine(List<Path> lines, Label label) {

    // in millimetres at a drawing scale of 1
    private static final double DISTANCE = 9;
    private static final double GAP = 1;
    private static final double OVERSHOOT = 1;
    private static final double ARROW = 2;
    private static final double TEXT_SIZE = 3.2;
    private static final double TEXT_GAP = 1.2;

    /** Beside the frame, which is around the net and its bleed. */
    static DimensionLine of(Measure measure, Bounds frame, double bleed, double scale) {
        Side side = measure.side();
        Point from = beside(frame, side, DISTANCE * scale, measure.from());
        Point to = beside(frame, side, DISTANCE * scale, measure.to());
        double gap = bleed + GAP * scale;
        double arrow = Math.min(ARROW * scale, from.distance(to) / 3);
        return new DimensionLine(
                List.of(
                        Path.line(side.outwards(measure.from(), gap), side.outwards(from, OVERSHOOT * scale)),
                        Path.line(side.outwards(measure.to(), gap), side.outwards(to, OVERSHOOT * scale)),
                        Path.line(from, to),
                        arrowHead(new Edge(from, to), arrow),
                        arrowHead(new Edge(to, from), arrow)),
                label(measure.text(), side, new Bounds(from.x(), from.y(), to.x(), to.y()).center(), scale));
    }

    Stream<Stroke> strokes() {
        return lines.stream().map(line -> Stroke.line(line, Ink.NOTE));
    }

    private static Point beside(Bounds frame, Side side, double distance, Point point) {
        return switch (side) {
            case LEFT -> new Point(frame.left() - distance, point.y());
            case TOP -> new Point(point.x(), frame.top() - distance);
            case RIGHT -> new Point(frame.right() + distance, point.y());
            case BOTTOM -> new Point(point.x(), frame.bottom() + distance);
        };
    }

    private static Path arrowHead(Edge line, double length) {
        return Path.open(line.at(length, length / 4), line.from(), line.at(length, -length / 4));
    }

    /** Beyond the line, to be read from below or from the right. */
    private static Label label(String text, Side side, Point middle, double scale) {
        double size = TEXT_SIZE * scale;
        double above = TEXT_GAP * scale;
        double below = above + size * Label.CAPITAL_HEIGHT;
        return switch (side) {
            case LEFT -> new Label(text, side.outwards(middle, above), size, true, 270);
            case RIGHT -> new Label(text, side.outwards(middle, below), size, true, 270);
            case TOP -> new Label(text, side.outwards(middle, above), size, true, 0);
            case BOTTOM -> new Label(text, side.outwards(middle, below), size, true, 0);
        };
    }
}
