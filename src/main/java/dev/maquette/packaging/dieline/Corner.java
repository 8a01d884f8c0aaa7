package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Segment.Arc;
import dev.maquette.packaging.dieline.Segment.Line;
import java.util.List;

/** Where two straight edges meet, rounded by an arc that both touch. A radius of 0 leaves it sharp. */
public record Corner(Point at, double radius) {

    static Corner sharp(Point at) {
        return new Corner(at, 0);
    }

    /** The way from an edge's inside round this corner towards the next one. */
    List<Segment> between(Point before, Point after) {
        if (radius == 0) {
            return List.of(new Line(at));
        }
        double turn = turn(before, after);
        double reach = radius * Math.tan(Math.abs(turn) / 2);
        return List.of(new Line(towards(before, reach)), new Arc(towards(after, reach), radius, turn > 0));
    }

    /** By which angle the way changes its direction; positive to the right, as the sheet's y points down. */
    private double turn(Point before, Point after) {
        double arriving = Math.atan2(at.y() - before.y(), at.x() - before.x());
        double leaving = Math.atan2(after.y() - at.y(), after.x() - at.x());
        return Math.IEEEremainder(leaving - arriving, 2 * Math.PI);
    }

    private Point towards(Point other, double reach) {
        double share = reach / at.distance(other);
        return at.plus((other.x() - at.x()) * share, (other.y() - at.y()) * share);
    }
}
