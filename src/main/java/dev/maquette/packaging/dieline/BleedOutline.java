package dev.maquette.packaging.dieline;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The outline of a net, grown. Each of its parts is convex and grows by itself, with sharp corners where the part's own
 * are rounded; the outline is that of all of them together.
 */
final class BleedOutline {

    private BleedOutline() {}

    /** Nothing without a bleed. */
    static List<Path> around(List<Face> faces, List<Flap> flaps, double bleed) {
        if (bleed == 0) {
            return List.of();
        }
        Area area = new Area();
        Stream.concat(
                        faces.stream().map(face -> face.outline().points()),
                        flaps.stream()
                                .map(flap ->
                                        flap.corners().stream().map(Corner::at).toList()))
                .forEach(corners -> area.add(new Area(shape(grown(corners, bleed)))));
        return paths(area);
    }

    /** A convex polygon, its corners clockwise, with all edges moved outwards. */
    private static List<Point> grown(List<Point> corners, double bleed) {
        List<Point> grown = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point corner = corners.get(i);
            Edge before = new Edge(corners.get((i + corners.size() - 1) % corners.size()), corner);
            Edge after = new Edge(corner, corners.get((i + 1) % corners.size()));
            grown.add(mitre(before, after, bleed));
        }
        return grown;
    }

    /** Where two edges that follow one another meet once both are moved outwards. */
    private static Point mitre(Edge before, Edge after, double bleed) {
        Point outsideBefore =
                before.at(0, bleed).plus(-before.from().x(), -before.from().y());
        Point outsideAfter =
                after.at(0, bleed).plus(-after.from().x(), -after.from().y());
        double x = outsideBefore.x() + outsideAfter.x();
        double y = outsideBefore.y() + outsideAfter.y();
        double share = 2 * bleed * bleed / (x * x + y * y);
        return after.from().plus(x * share, y * share);
    }

    private static Path2D shape(List<Point> corners) {
        Path2D shape = new Path2D.Double();
        shape.moveTo(corners.getFirst().x(), corners.getFirst().y());
        corners.stream().skip(1).forEach(corner -> shape.lineTo(corner.x(), corner.y()));
        shape.closePath();
        return shape;
    }

    private static List<Path> paths(Area area) {
        List<Path> paths = new ArrayList<>();
        List<Point> corners = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator pieces = area.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            switch (pieces.currentSegment(at)) {
                case PathIterator.SEG_CLOSE -> {
                    paths.add(Path.polygon(corners.toArray(Point[]::new)));
                    corners.clear();
                }
                default -> corners.add(new Point(at[0], at[1]));
            }
        }
        return paths;
    }
}
