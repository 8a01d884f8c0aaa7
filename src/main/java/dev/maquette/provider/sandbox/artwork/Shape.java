package dev.maquette.provider.sandbox.artwork;

/**
 * A figure in the plane, given by how far a point is from its edge: negative inside. The distance is exact near the
 * edge, which is enough to draw the figure with smooth edges. y goes downwards; the unit is the caller's.
 */
@FunctionalInterface
interface Shape {

    double distance(double x, double y);

    static Shape circle(double x, double y, double radius) {
        return (px, py) -> Math.hypot(px - x, py - y) - radius;
    }

    static Shape ellipse(double radiusX, double radiusY) {
        return (x, y) -> {
            double share = Math.hypot(x / radiusX, y / radiusY);
            double slope = Math.hypot(x / (radiusX * radiusX), y / (radiusY * radiusY));
            return slope == 0 ? -Math.min(radiusX, radiusY) : share * (share - 1) / slope;
        };
    }

    /** A stroke with round ends. */
    static Shape line(double fromX, double fromY, double toX, double toY, double thickness) {
        double wayX = toX - fromX;
        double wayY = toY - fromY;
        double square = wayX * wayX + wayY * wayY;
        return (x, y) -> {
            double along = square == 0 ? 0 : ((x - fromX) * wayX + (y - fromY) * wayY) / square;
            double share = Math.clamp(along, 0, 1);
            return Math.hypot(x - fromX - share * wayX, y - fromY - share * wayY) - thickness / 2;
        };
    }

    /** A rectangle round the origin with rounded corners. */
    static Shape plate(double width, double height, double corner) {
        return (x, y) -> {
            double beyondX = Math.abs(x) - width / 2 + corner;
            double beyondY = Math.abs(y) - height / 2 + corner;
            double outside = Math.hypot(Math.max(beyondX, 0), Math.max(beyondY, 0));
            return outside + Math.min(Math.max(beyondX, beyondY), 0) - corner;
        };
    }

    /** The closed figure through the points x y x y..., whichever way round. */
    static Shape polygon(double... points) {
        int count = points.length / 2;
        return (x, y) -> {
            double nearest = Double.MAX_VALUE;
            boolean inside = false;
            for (int i = 0; i < count; i++) {
                int j = (i + count - 1) % count;
                double wayX = points[2 * j] - points[2 * i];
                double wayY = points[2 * j + 1] - points[2 * i + 1];
                double toX = x - points[2 * i];
                double toY = y - points[2 * i + 1];
                double share = Math.clamp((toX * wayX + toY * wayY) / (wayX * wayX + wayY * wayY), 0, 1);
                nearest = Math.min(nearest, Math.hypot(toX - share * wayX, toY - share * wayY));
                boolean crosses = (points[2 * i + 1] > y) != (points[2 * j + 1] > y);
                inside ^= crosses && toX < wayX * toY / wayY;
            }
            return inside ? -nearest : nearest;
        };
    }

    default Shape and(Shape other) {
        return (x, y) -> Math.max(distance(x, y), other.distance(x, y));
    }

    default Shape or(Shape other) {
        return (x, y) -> Math.min(distance(x, y), other.distance(x, y));
    }

    default Shape without(Shape other) {
        return (x, y) -> Math.max(distance(x, y), -other.distance(x, y));
    }

    /** Larger by as much on all sides. */
    default Shape grown(double by) {
        return (x, y) -> distance(x, y) - by;
    }

    default Shape scaled(double factor) {
        return (x, y) -> distance(x / factor, y / factor) * factor;
    }

    default Shape moved(double byX, double byY) {
        return (x, y) -> distance(x - byX, y - byY);
    }

    /** Turned clockwise round the origin. */
    default Shape turned(double radians) {
        double sin = Math.sin(radians);
        double cos = Math.cos(radians);
        return (x, y) -> distance(cos * x + sin * y, cos * y - sin * x);
    }

    /** What is around the upward direction, repeated so many times round the origin; each is its own mirror image. */
    default Shape repeatedRound(int times) {
        double sector = 2 * Math.PI / times;
        return (x, y) -> {
            double angle = Math.atan2(x, -y);
            double within = angle - sector * Math.rint(angle / sector);
            double radius = Math.hypot(x, y);
            return distance(radius * Math.abs(Math.sin(within)), -radius * Math.cos(within));
        };
    }
}
