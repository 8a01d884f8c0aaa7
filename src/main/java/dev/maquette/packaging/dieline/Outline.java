package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Segment.Line;
import java.util.ArrayList;
import java.util.List;

/** The way of a knife round a blank, put together clockwise from its corners and its flaps. */
final class Outline {

    private final Point start;
    private final List<Segment> segments = new ArrayList<>();
    private Point end;

    Outline(Point start) {
        this.start = start;
        this.end = start;
    }

    Outline to(Point corner) {
        if (!corner.equals(end)) {
            segments.add(new Line(corner));
            end = corner;
        }
        return this;
    }

    /** Round a flap, from the beginning of its fold to the end. */
    Outline around(Flap flap) {
        to(flap.outline().start());
        segments.addAll(flap.outline().segments());
        end = flap.outline().end();
        return this;
    }

    Path closed() {
        return new Path(start, segments, true);
    }
}
