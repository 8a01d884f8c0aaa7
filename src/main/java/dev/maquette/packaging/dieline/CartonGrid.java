package dev.maquette.packaging.dieline;

import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.Panel;

/**
 * Where the panels of a {@link CartonBlank} lie. Each column is named after the panel of its row at half height, each
 * line after what is right of it or below it.
 */
record CartonGrid(
        double back,
        double left,
        double front,
        double right,
        double end,
        double top,
        double row,
        double below,
        double foot) {

    static CartonGrid of(PackageDimensions size, CartonProportions flaps, Point origin) {
        double back = origin.x() + flaps.glueFlap();
        double left = back + size.width();
        double front = left + size.depth();
        double right = front + size.width();
        double top = origin.y() + flaps.tuck();
        double row = top + size.depth();
        double below = row + size.height();
        return new CartonGrid(back, left, front, right, right + size.depth(), top, row, below, below + size.depth());
    }

    Bounds box(Panel panel) {
        return switch (panel) {
            case BACK -> new Bounds(back, row, left, below);
            case LEFT -> new Bounds(left, row, front, below);
            case FRONT -> new Bounds(front, row, right, below);
            case RIGHT -> new Bounds(right, row, end, below);
            case TOP -> new Bounds(back, top, left, row);
            case BOTTOM -> new Bounds(back, below, left, foot);
            case BODY -> throw new IllegalArgumentException("A box has no body");
        };
    }

    Edge upperEdge(Panel panel) {
        Bounds box = box(panel);
        return new Edge(new Point(box.left(), box.top()), new Point(box.right(), box.top()));
    }

    Edge lowerEdge(Panel panel) {
        Bounds box = box(panel);
        return new Edge(new Point(box.right(), box.bottom()), new Point(box.left(), box.bottom()));
    }

    Edge leftEdge(Panel panel) {
        Bounds box = box(panel);
        return new Edge(new Point(box.left(), box.bottom()), new Point(box.left(), box.top()));
    }

    Edge rightEdge(Panel panel) {
        Bounds box = box(panel);
        return new Edge(new Point(box.right(), box.top()), new Point(box.right(), box.bottom()));
    }
}
