package dev.maquette.provider.sandbox.artwork;

/** A small picture of one thing in two colours, within a circle of radius 1 round the origin. */
public enum Motif {
    LEAF(MotifShapes.sprig(), MotifShapes.veins()),
    FLOWER(Shape.circle(0, -0.6, 0.36).repeatedRound(6).or(Shape.circle(0, 0, 0.4)), Shape.circle(0, 0, 0.29)),
    STAR(MotifShapes.star(5, 0.98, 0.45), MotifShapes.star(5, 0.42, 0.19)),
    HEART(MotifShapes.heart(), MotifShapes.heart().scaled(0.5).moved(0, -0.02)),
    SUN(Shape.circle(0, 0, 0.5).or(Shape.line(0, -0.68, 0, -0.92, 0.13).repeatedRound(12)), Shape.circle(0, 0, 0.34)),
    DROP(MotifShapes.drop(), Shape.line(-0.3, 0.3, -0.16, 0.56, 0.13)),
    FLAME(MotifShapes.drop(), MotifShapes.drop().scaled(0.5).moved(0, 0.38)),
    BEAN(Shape.ellipse(0.62, 0.93).turned(0.5), MotifShapes.beanSlit()),
    MOUNTAIN(
            Shape.polygon(-0.86, 0.52, -0.26, -0.68, 0.1, -0.04, 0.34, -0.38, 0.86, 0.52),
            Shape.polygon(-0.26, -0.68, -0.47, -0.26, -0.36, -0.33, -0.24, -0.16, -0.1, -0.3, -0.01, -0.2)),
    WAVE(MotifShapes.wave(-0.3).or(MotifShapes.wave(0.34)), MotifShapes.wave(0.02)),
    SNOWFLAKE(
            Shape.line(0, 0, 0, -0.9, 0.11)
                    .or(Shape.line(0, -0.42, 0.24, -0.66, 0.1))
                    .repeatedRound(6),
            Shape.circle(0, 0, 0.15)),
    MOON(
            Shape.circle(-0.08, 0, 0.85).without(Shape.circle(0.36, -0.2, 0.7)),
            MotifShapes.star(5, 0.3, 0.13).moved(0.42, -0.2)),
    CITRUS(
            Shape.circle(0, 0, 0.95),
            Shape.polygon(0, -0.16, 0.24, -0.7, 0.12, -0.77, -0.12, -0.77, -0.24, -0.7)
                    .grown(0.03)
                    .repeatedRound(8)),
    HONEYCOMB(
            MotifShapes.hexagon(0.5)
                    .moved(0, -0.47)
                    .or(MotifShapes.hexagon(0.5).moved(-0.43, 0.28))
                    .or(MotifShapes.hexagon(0.5).moved(0.43, 0.28)),
            MotifShapes.hexagon(0.3).moved(0, -0.47)),
    PAW(
            Shape.ellipse(0.46, 0.38)
                    .moved(0, 0.38)
                    .or(Shape.ellipse(0.19, 0.26).moved(-0.24, -0.5))
                    .or(Shape.ellipse(0.19, 0.26).moved(0.24, -0.5))
                    .or(Shape.ellipse(0.17, 0.24).moved(-0.66, -0.1))
                    .or(Shape.ellipse(0.17, 0.24).moved(0.66, -0.1)),
            Shape.ellipse(0.22, 0.16).moved(0, 0.42)),
    DIAMOND(Shape.polygon(0, -0.95, 0.7, 0, 0, 0.95, -0.7, 0), Shape.polygon(0, -0.5, 0.37, 0, 0, 0.5, -0.37, 0));

    private final Shape body;
    private final Shape detail;

    Motif(Shape body, Shape detail) {
        this.body = body;
        this.detail = detail;
    }

    Shape body() {
        return body;
    }

    /** What lies on the body, in the second colour. */
    Shape detail() {
        return detail;
    }
}
