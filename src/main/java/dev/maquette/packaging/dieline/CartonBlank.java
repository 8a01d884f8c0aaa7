package dev.maquette.packaging.dieline;

import dev.maquette.packaging.dieline.Measure.Side;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight tuck end carton: back, left, front and right in a row, the glue flap at the free edge of the back, both
 * closures on the back too. So no cut edge shows at the front, and the seam is behind.
 *
 * <pre>
 *     ╭────╮
 *     │top │╭──╮      ╭──╮
 *   ╱─┼────┼┴──┴┬────┬┴──┴┐
 *   │ │back│left│frnt│rght│
 *   ╲─┼────┼┬──┬┴────┴┬──┬┘
 *     │bttm│╰──╯      ╰──╯
 *     ╰────╯
 * </pre>
 */
final class CartonBlank implements Blank {

    private final PackageDimensions size;
    private final double bleed;
    private final CartonProportions proportions;

    CartonBlank(PackageShape shape, double bleed) {
        this.size = shape.dimensions();
        this.bleed = bleed;
        this.proportions = CartonProportions.of(size);
    }

    @Override
    public double width() {
        return proportions.glueFlap() + 2 * size.width() + 2 * size.depth();
    }

    @Override
    public double height() {
        return size.height() + 2 * size.depth() + 2 * proportions.tuck();
    }

    @Override
    public String construction() {
        return "Straight tuck end carton";
    }

    @Override
    public String size() {
        return "%s × %s × %s mm (width × height × depth)"
                .formatted(
                        Millimetres.number(size.width()),
                        Millimetres.number(size.height()),
                        Millimetres.number(size.depth()));
    }

    @Override
    public Net net(Point origin) {
        CartonGrid grid = CartonGrid.of(size, proportions, origin);
        CartonFlaps flaps = CartonFlaps.of(grid, proportions);
        double onGlueFlap = Math.min(bleed, proportions.glueFlap() / 2);
        List<Face> faces = new CartonFaces(grid, bleed, onGlueFlap).all();
        return new Net(
                Bounds.at(origin, width(), height()),
                faces,
                flaps.all(),
                List.of(outline(grid, flaps)),
                folds(grid, flaps),
                List.of(CartonFlaps.glueArea(grid.leftEdge(Panel.BACK), proportions, onGlueFlap)),
                BleedOutline.around(faces, flaps.all(), bleed),
                List.of(),
                measures(grid));
    }

    private static Path outline(CartonGrid grid, CartonFlaps flaps) {
        return new Outline(grid.upperEdge(Panel.TOP).from())
                .around(flaps.upperTuck())
                .to(grid.upperEdge(Panel.TOP).to())
                .to(grid.upperEdge(Panel.LEFT).from())
                .around(flaps.leftUpperDust())
                .to(grid.upperEdge(Panel.LEFT).to())
                .to(grid.upperEdge(Panel.RIGHT).from())
                .around(flaps.rightUpperDust())
                .to(grid.upperEdge(Panel.RIGHT).to())
                .to(grid.lowerEdge(Panel.RIGHT).from())
                .around(flaps.rightLowerDust())
                .to(grid.lowerEdge(Panel.RIGHT).to())
                .to(grid.lowerEdge(Panel.LEFT).from())
                .around(flaps.leftLowerDust())
                .to(grid.lowerEdge(Panel.LEFT).to())
                .to(grid.lowerEdge(Panel.BOTTOM).from())
                .around(flaps.lowerTuck())
                .to(grid.lowerEdge(Panel.BOTTOM).to())
                .around(flaps.glue())
                .closed();
    }

    private static List<Path> folds(CartonGrid grid, CartonFlaps flaps) {
        List<Path> folds = new ArrayList<>();
        for (Edge edge : List.of(
                grid.upperEdge(Panel.BACK),
                grid.lowerEdge(Panel.BACK),
                grid.rightEdge(Panel.BACK),
                grid.rightEdge(Panel.LEFT),
                grid.rightEdge(Panel.FRONT))) {
            folds.add(Path.line(edge.from(), edge.to()));
        }
        flaps.all().forEach(flap -> folds.add(flap.fold()));
        return folds;
    }

    private List<Measure> measures(CartonGrid grid) {
        Edge right = grid.rightEdge(Panel.RIGHT);
        Edge closure = grid.leftEdge(Panel.TOP);
        double lowest = grid.foot() + proportions.tuck();
        return List.of(
                new Measure(
                        Side.BOTTOM,
                        new Point(grid.back(), lowest),
                        new Point(grid.left(), lowest),
                        "W " + Millimetres.label(size.width())),
                new Measure(Side.RIGHT, right.from(), right.to(), "H " + Millimetres.label(size.height())),
                new Measure(Side.LEFT, closure.to(), closure.from(), "D " + Millimetres.label(size.depth())));
    }
}
