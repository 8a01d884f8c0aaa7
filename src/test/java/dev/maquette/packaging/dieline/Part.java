package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Segment.Arc;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A face or a flap of a net, as an area that can be measured, intersected and asked for points. */
record Part(String name, Path outline) {

    private static final int PIECES_OF_AN_ARC = 64;

    static List<Part> of(Net net) {
        return Stream.concat(
                        net.faces().stream().map(face -> new Part(face.panel().id(), face.outline())),
                        net.flaps().stream()
                                .map(flap -> new Part(
                                        flap.kind() + " of " + flap.panel().id() + " at "
                                                + flap.outline().start(),
                                        flap.outline())))
                .toList();
    }

    Area area() {
        return area(outline);
    }

    boolean contains(Point point) {
        return shape(outline).contains(point.x(), point.y());
    }

    static Area area(Path path) {
        return new Area(shape(path));
    }

    static double size(Path path) {
        return size(area(path));
    }

    static double size(Area area) {
        double doubled = 0;
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator pieces = area.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            int kind = pieces.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
            } else {
                double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
                doubled += x * toY - toX * y;
                at[0] = toX;
                at[1] = toY;
            }
            x = at[0];
            y = at[1];
        }
        return Math.abs(doubled) / 2;
    }

    static Area common(Area one, Area other) {
        Area common = new Area(one);
        common.intersect(other);
        return common;
    }

    private static Path2D shape(Path path) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(path.start().x(), path.start().y());
        Point from = path.start();
        for (Segment segment : path.segments()) {
            switch (segment) {
                case Segment.Line(Point end) -> shape.lineTo(end.x(), end.y());
                case Arc arc -> points(from, arc).forEach(point -> shape.lineTo(point.x(), point.y()));
            }
            from = segment.end();
        }
        if (path.closed()) {
            shape.closePath();
        }
        return shape;
    }

    /** Along the circle around the arc's center. */
    private static Stream<Point> points(Point from, Arc arc) {
        Point to = arc.end();
        double half = from.distance(to) / 2;
        double height = Math.sqrt(Math.max(0, arc.radius() * arc.radius() - half * half));
        double side = arc.clockwise() ? height / (2 * half) : -height / (2 * half);
        double centerX = (from.x() + to.x()) / 2 - (to.y() - from.y()) * side;
        double centerY = (from.y() + to.y()) / 2 + (to.x() - from.x()) * side;
        double start = Math.atan2(from.y() - centerY, from.x() - centerX);
        double turn = Math.IEEEremainder(Math.atan2(to.y() - centerY, to.x() - centerX) - start, 2 * Math.PI);
        return IntStream.rangeClosed(1, PIECES_OF_AN_ARC).mapToObj(piece -> {
            double angle = start + turn * piece / PIECES_OF_AN_ARC;
            return new Point(centerX + arc.radius() * Math.cos(angle), centerY + arc.radius() * Math.sin(angle));
        });
    }
}
