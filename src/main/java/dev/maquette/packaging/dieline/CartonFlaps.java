package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Flap.Kind;
import dev.maquette.packaging.shape.Panel;
import java.util.List;

/** The flaps of a {@link CartonBlank}. */
record CartonFlaps(
        Flap glue,
        Flap upperTuck,
        Flap leftUpperDust,
        Flap rightUpperDust,
        Flap rightLowerDust,
        Flap leftLowerDust,
        Flap lowerTuck) {

    /** Dust flaps clear the tuck flap by this slope, which lets it slide in. */
    private static final double DUST_TAPER = Math.tan(Math.toRadians(15));

    static CartonFlaps of(CartonGrid grid, CartonProportions size) {
        return new CartonFlaps(
                glue(grid.leftEdge(Panel.BACK), size),
                tuck(grid.upperEdge(Panel.TOP), Panel.TOP, size),
                dust(grid.upperEdge(Panel.LEFT), Panel.LEFT, size, true),
                dust(grid.upperEdge(Panel.RIGHT), Panel.RIGHT, size, false),
                dust(grid.lowerEdge(Panel.RIGHT), Panel.RIGHT, size, true),
                dust(grid.lowerEdge(Panel.LEFT), Panel.LEFT, size, false),
                tuck(grid.lowerEdge(Panel.BOTTOM), Panel.BOTTOM, size));
    }

    List<Flap> all() {
        return List.of(glue, upperTuck, leftUpperDust, rightUpperDust, rightLowerDust, leftLowerDust, lowerTuck);
    }

    /** What of the glue flap remains for glue when ink covers it up to this distance from the fold. */
    static Path glueArea(Edge edge, CartonProportions size, double inked) {
        double recess = size.glueTaper() * inked / size.glueFlap();
        return Path.polygon(
                edge.at(recess, inked),
                edge.at(size.glueTaper(), size.glueFlap()),
                edge.at(edge.length() - size.glueTaper(), size.glueFlap()),
                edge.at(edge.length() - recess, inked));
    }

    private static Flap glue(Edge edge, CartonProportions size) {
        return Flap.on(
                edge,
                Kind.GLUE,
                Panel.BACK,
                corner(0, 0, 0),
                corner(size.glueTaper(), size.glueFlap(), 0),
                corner(edge.length() - size.glueTaper(), size.glueFlap(), 0),
                corner(edge.length(), 0, 0));
    }

    private static Flap tuck(Edge edge, Panel panel, CartonProportions size) {
        double start = size.relief();
        double end = edge.length() - size.relief();
        return Flap.on(
                edge,
                Kind.TUCK,
                panel,
                corner(start, 0, 0),
                corner(start, size.tuck(), size.tuckRadius()),
                corner(end, size.tuck(), size.tuckRadius()),
                corner(end, 0, 0));
    }

    /** Straight beside the closure's hinge, with a corner off; tapered above a shoulder where the tuck flap comes in. */
    private static Flap dust(Edge edge, Panel panel, CartonProportions size, boolean hingeFirst) {
        double length = size.dust();
        double depth = edge.length();
        double radius = Math.min(length, depth) / 8;
        double chamfer = Math.min(length / 3, depth / 5);
        double shoulder = length / 4;
        double taper = Math.min((length - shoulder) * DUST_TAPER, depth / 5);
        List<Corner> corners = List.of(
                corner(size.relief(), 0, 0),
                corner(size.relief(), length - chamfer, radius),
                corner(size.relief() + chamfer, length, radius),
                corner(depth - size.relief() - taper, length, radius),
                corner(depth - size.relief(), shoulder, 0),
                corner(depth - size.relief(), 0, 0));
        return Flap.on(
                edge, Kind.DUST, panel, (hingeFirst ? corners : mirrored(corners, depth)).toArray(Corner[]::new));
    }

    private static List<Corner> mirrored(List<Corner> corners, double length) {
        return corners.reversed().stream()
                .map(corner -> corner(length - corner.at().x(), corner.at().y(), corner.radius()))
                .toList();
    }

    private static Corner corner(double along, double outside, double radius) {
        return new Corner(new Point(along, outside), radius);
    }
}
