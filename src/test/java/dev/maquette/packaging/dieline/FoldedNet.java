package dev.maquette.packaging.dieline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.packaging.shape.Panel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * A net that was folded into a box: each fold by a right angle, away from who looks at the printed side. Space has x to
 * the right of a person who looks at the front, y up and z towards that person, with the center of the front on z.
 */
final class FoldedNet {

    private static final double CLOSE = 0.01;

    private final Map<Part, Plane> planes = new HashMap<>();

    FoldedNet(Dieline dieline) {
        List<Part> parts = Part.of(dieline.net());
        Part front = parts.stream()
                .filter(part -> part.name().equals(Panel.FRONT.id()))
                .findFirst()
                .orElseThrow();
        Point center = dieline.face(Panel.FRONT).box().center();
        double depth = dieline.shape().dimensions().depth();
        planes.put(front, new Plane(center, new Vector(0, 0, depth / 2), new Vector(1, 0, 0), new Vector(0, -1, 0)));
        Queue<Part> open = new ArrayDeque<>(List.of(front));
        while (!open.isEmpty()) {
            Part part = open.remove();
            for (Path fold : dieline.net().folds()) {
                foldAway(part, fold, parts, open);
            }
        }
        assertThat(planes).as("all parts hang together").hasSameSizeAs(parts);
    }

    /** Where a place on a face or a flap is after folding. */
    Vector place(String part, Point point) {
        return planes.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(part))
                .findFirst()
                .orElseThrow()
                .getValue()
                .place(point);
    }

    /** Where the corners of a flap are after folding. */
    List<Vector> corners(Flap flap) {
        Plane plane = planes.entrySet().stream()
                .filter(entry -> entry.getKey().outline().equals(flap.outline()))
                .findFirst()
                .orElseThrow()
                .getValue();
        return flap.outline().points().stream().map(plane::place).toList();
    }

    private void foldAway(Part part, Path fold, List<Part> parts, Queue<Part> open) {
        Edge edge = new Edge(fold.start(), fold.end());
        for (int side : new int[] {-1, 1}) {
            if (!part.contains(edge.at(edge.length() / 2, side * -CLOSE))) {
                continue;
            }
            for (Part neighbour : parts) {
                if (!planes.containsKey(neighbour) && neighbour.contains(edge.at(edge.length() / 2, side * CLOSE))) {
                    planes.put(neighbour, planes.get(part).folded(edge, side));
                    open.add(neighbour);
                }
            }
        }
    }

    /** Where a part of the sheet lies: one of its places, and what the sheet's directions have become. */
    private record Plane(Point anchor, Vector origin, Vector right, Vector down) {

        Vector place(Point point) {
            return origin.plus(direction(point.x() - anchor.x(), point.y() - anchor.y()));
        }

        /** The plane of what is beyond an edge. */
        Plane folded(Edge edge, int side) {
            Point along = edge.at(1, 0).plus(-edge.from().x(), -edge.from().y());
            Point beyond = edge.at(0, side).plus(-edge.from().x(), -edge.from().y());
            Vector alongInSpace = direction(along.x(), along.y());
            Vector inside = right.cross(down);
            return new Plane(
                    edge.from(),
                    place(edge.from()),
                    alongInSpace.times(along.x()).plus(inside.times(beyond.x())),
                    alongInSpace.times(along.y()).plus(inside.times(beyond.y())));
        }

        private Vector direction(double x, double y) {
            return right.times(x).plus(down.times(y));
        }
    }

    record Vector(double x, double y, double z) {

        Vector plus(Vector other) {
            return new Vector(x + other.x, y + other.y, z + other.z);
        }

        Vector times(double factor) {
            return new Vector(x * factor, y * factor, z * factor);
        }

        Vector cross(Vector other) {
            return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
        }

        double distance(Vector other) {
            return Math.sqrt(Math.pow(x - other.x, 2) + Math.pow(y - other.y, 2) + Math.pow(z - other.z, 2));
        }
    }
}
