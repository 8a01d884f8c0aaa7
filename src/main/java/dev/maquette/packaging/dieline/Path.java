package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Segment.Arc;
import dev.maquette.packaging.dieline.Segment.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A line on the sheet, of straight and round pieces. A closed one returns to its start in a straight line. */
public record Path(Point start, List<Segment> segments, boolean closed) {

    public Path {
        segments = List.copyOf(segments);
    }

    static Path line(Point from, Point to) {
        return open(from, to);
    }

    static Path open(Point from, Point... to) {
        return new Path(from, Arrays.stream(to).<Segment>map(Line::new).toList(), false);
    }

    static Path polygon(Point... points) {
        return closed(Arrays.stream(points).map(Corner::sharp).toList());
    }

    static Path rectangle(Bounds bounds) {
        return polygon(
                new Point(bounds.left(), bounds.top()),
                new Point(bounds.right(), bounds.top()),
                new Point(bounds.right(), bounds.bottom()),
                new Point(bounds.left(), bounds.bottom()));
    }

    static Path circle(Point center, double radius) {
        Point right = center.plus(radius, 0);
        return new Path(
                right,
                List.of(
                        new Arc(center.plus(0, radius), radius, true),
                        new Arc(center.plus(-radius, 0), radius, true),
                        new Arc(center.plus(0, -radius), radius, true),
                        new Arc(right, radius, true)),
                true);
    }

    /** Through all corners; the first and the last one must be sharp. */
    static Path closed(List<Corner> corners) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < corners.size() - 1; i++) {
            segments.addAll(corners.get(i)
                    .between(corners.get(i - 1).at(), corners.get(i + 1).at()));
        }
        segments.add(new Line(corners.getLast().at()));
        return new Path(corners.getFirst().at(), segments, true);
    }

    /** Where pieces begin and end. */
    public List<Point> points() {
        return Stream.concat(Stream.of(start), segments.stream().map(Segment::end))
                .toList();
    }

    public Point end() {
        return segments.getLast().end();
    }

    /** The rectangle around the ends of all pieces; every arc here stays inside of it. */
    Bounds bounds() {
        Bounds bounds = Bounds.around(start, 0);
        for (Segment segment : segments) {
            bounds = bounds.including(segment.end());
        }
        return bounds;
    }
}
