package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Flap.Kind;
import dev.maquette.packaging.dieline.Measure.Side;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.util.List;

/**
 * A label that is wrapped round the body, with a strip at its left end that goes under the right end, and a disc for
 * each end of the body. The discs lie where they meet the middle of the label, which is the front.
 */
final class CylinderBlank implements Blank {

    /** What labels of tins and tubes usually overlap. */
    private static final double OVERLAP = 10;

    /** Between the bleeds of two pieces. */
    private static final double GAP = 5;

    private final double diameter;
    private final double height;
    private final double circumference;
    private final double bleed;

    CylinderBlank(PackageShape shape, double bleed) {
        this.diameter = shape.dimensions().width();
        this.height = shape.dimensions().height();
        this.circumference = shape.size(Panel.BODY).width();
        this.bleed = bleed;
    }

    @Override
    public double width() {
        return OVERLAP + circumference;
    }

    @Override
    public double height() {
        return height + 2 * (diameter + distance());
    }

    @Override
    public String construction() {
        return "Cylinder: wrap label and two round caps";
    }

    @Override
    public String size() {
        return "diameter %s, height %s".formatted(Millimetres.label(diameter), Millimetres.label(height));
    }

    @Override
    public Net net(Point origin) {
        Bounds label = Bounds.at(origin.plus(OVERLAP, diameter + distance()), circumference, height);
        double onOverlap = Math.min(bleed, OVERLAP / 2);
        Flap overlap = overlap(label);
        Face body = new Face(Panel.BODY, label, false, 0, Path.rectangle(label.grown(onOverlap, bleed, bleed, bleed)));
        Face top = cap(Panel.TOP, new Point(label.center().x(), label.top() - distance() - diameter / 2));
        Face bottom = cap(Panel.BOTTOM, new Point(label.center().x(), label.bottom() + distance() + diameter / 2));
        Bounds wrap = label.grown(OVERLAP, 0, 0, 0);
        return new Net(
                Bounds.at(origin, width(), height()),
                List.of(body, top, bottom),
                List.of(overlap),
                List.of(Path.rectangle(wrap), top.outline(), bottom.outline()),
                List.of(),
                List.of(Path.rectangle(Bounds.at(origin.plus(0, diameter + distance()), OVERLAP - onOverlap, height))),
                bleed == 0
                        ? List.of()
                        : List.of(Path.rectangle(wrap.grown(bleed)), top.printArea(), bottom.printArea()),
                List.of(alignment(top.box().bottom(), label), alignment(label.bottom(), label)),
                measures(label, bottom.box()));
    }

    private double distance() {
        return 2 * bleed + GAP;
    }

    private Face cap(Panel panel, Point center) {
        return new Face(panel, Bounds.around(center, diameter / 2), true, 0, Path.circle(center, diameter / 2 + bleed));
    }

    private static Flap overlap(Bounds label) {
        Edge edge = new Edge(new Point(label.left(), label.bottom()), new Point(label.left(), label.top()));
        return Flap.on(
                edge,
                Kind.OVERLAP,
                Panel.BODY,
                Corner.sharp(new Point(0, 0)),
                Corner.sharp(new Point(0, OVERLAP)),
                Corner.sharp(new Point(edge.length(), OVERLAP)),
                Corner.sharp(new Point(edge.length(), 0)));
    }

    /** Between a disc and the label, at the front. */
    private Path alignment(double upperEdge, Bounds label) {
        Point middle = new Point(label.center().x(), upperEdge + distance() / 2);
        return Path.line(middle.plus(0, 1 - GAP / 2), middle.plus(0, GAP / 2 - 1));
    }

    private List<Measure> measures(Bounds label, Bounds cap) {
        return List.of(
                new Measure(
                        Side.TOP,
                        new Point(label.left(), label.top()),
                        new Point(label.right(), label.top()),
                        "π × W = " + Millimetres.label(circumference)),
                new Measure(
                        Side.RIGHT,
                        new Point(label.right(), label.top()),
                        new Point(label.right(), label.bottom()),
                        "H " + Millimetres.label(height)),
                new Measure(
                        Side.BOTTOM,
                        new Point(cap.left(), cap.bottom()),
                        new Point(cap.right(), cap.bottom()),
                        "W Ø " + Millimetres.label(diameter)));
    }
}
