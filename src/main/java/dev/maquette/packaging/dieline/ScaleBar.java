package dev.maquette.packaging.dieline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** A ruler that shows whether a print has kept its scale: 100 mm, and longer on sheets that are drawn larger. */
record ScaleBar(Point start, double scale) {

    private static final double TICK = 2;
    private static final double TEXT_SIZE = 3;
    private static final int PARTS = 10;

    double length() {
        return DoubleStream.of(1000, 500, 200, 100)
                .filter(length -> length <= 100 * scale)
                .findFirst()
                .orElseThrow();
    }

    List<Path> lines() {
        List<Path> lines = new ArrayList<>();
        lines.add(Path.line(start, start.plus(length(), 0)));
        for (int part = 0; part <= PARTS; part++) {
            double tick = part % (PARTS / 2) == 0 ? TICK * scale : TICK * scale / 2;
            Point foot = start.plus(part * length() / PARTS, 0);
            lines.add(Path.line(foot, foot.plus(0, -tick)));
        }
        return lines;
    }

    List<Label> labels() {
        return List.of(
                label("0", 0),
                label(Millimetres.number(length() / 2), length() / 2),
                label(Millimetres.label(length()), length()));
    }

    private Label label(String text, double at) {
        double size = TEXT_SIZE * scale;
        return new Label(text, start.plus(at, size * 1.2), size, true, 0);
    }
}
