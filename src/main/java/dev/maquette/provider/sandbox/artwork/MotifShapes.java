package dev.maquette.provider.sandbox.artwork;

/** The figures that motifs are made of. */
final class MotifShapes {

    private static final double HEART_SIZE = 1.5;

    private MotifShapes() {}

    /** A leaf that stands on its tip at the origin, one unit long. */
    private static Shape leaf() {
        return Shape.circle(-0.36, -0.5, 0.61).and(Shape.circle(0.36, -0.5, 0.61));
    }

    private static Shape leaves(Shape middle, Shape side) {
        return middle.scaled(1.2)
                .moved(0, 0.25)
                .or(side.scaled(0.92).turned(-1.05).moved(0, 0.55))
                .or(side.scaled(0.92).turned(1.05).moved(0, 0.55));
    }

    static Shape sprig() {
        return leaves(leaf(), leaf()).or(Shape.line(0, 0.2, 0, 0.93, 0.09));
    }

    static Shape veins() {
        Shape vein = Shape.line(0, -0.08, 0, -0.78, 0.045);
        return leaves(vein, vein);
    }

    static Shape star(int points, double outer, double inner) {
        double[] corners = new double[4 * points];
        for (int corner = 0; corner < 2 * points; corner++) {
            double angle = Math.PI * corner / points;
            double radius = corner % 2 == 0 ? outer : inner;
            corners[2 * corner] = radius * Math.sin(angle);
            corners[2 * corner + 1] = -radius * Math.cos(angle);
        }
        return Shape.polygon(corners);
    }

    static Shape hexagon(double radius) {
        return star(3, radius, radius).grown(-0.03);
    }

    /** Inigo Quilez, "2D distance functions", heart. */
    static Shape heart() {
        Shape upright = (px, py) -> {
            double x = Math.abs(px);
            double y = 0.55 - py;
            if (x + y > 1) {
                return Math.hypot(x - 0.25, y - 0.75) - Math.sqrt(2) / 4;
            }
            double along = Math.max(x + y, 0) / 2;
            double nearest = Math.min(Math.hypot(x, y - 1), Math.hypot(x - along, y - along));
            return Math.copySign(nearest, x - y);
        };
        return upright.scaled(HEART_SIZE);
    }

    static Shape drop() {
        return Shape.circle(0, 0.34, 0.58).or(Shape.polygon(0, -0.95, 0.522, 0.088, 0, 0.34, -0.522, 0.088));
    }

    static Shape beanSlit() {
        Shape slit = (x, y) -> Math.abs(x - 0.13 * Math.sin(3.3 * y)) * 0.9 - 0.06;
        return slit.and(Shape.ellipse(0.62, 0.93)).turned(0.5);
    }

    static Shape wave(double height) {
        Shape band = (x, y) -> Math.abs(y - height - 0.13 * Math.sin(2 * Math.PI * x)) * 0.78 - 0.1;
        return band.and((x, _) -> Math.abs(x) - 0.78);
    }
}
