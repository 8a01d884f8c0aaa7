package dev.maquette.provider.sandbox.artwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What stands on a pattern: labels, emblems, words, names of panels. Sizes are in millimetres. */
record Furnishing(Sheet sheet, Design design, Extent extent) {

    private static final double LINE_SPACING = 1.5;
    private static final double BOLD = 0.17;

    Palette palette() {
        return design.palette();
    }

    /** The motif within a circle of the given radius, in colours that stand out from the label's. */
    void emblem(double x, double y, double radius) {
        Motif motif = design.motif();
        sheet.fill(motif.body().scaled(radius), x, y, radius, palette().motif());
        sheet.fill(motif.detail().scaled(radius), x, y, radius, palette().accent());
    }

    /** A field in the ground's colour with a double line round it. */
    void label(Shape shape, double x, double y, double reach, double line) {
        sheet.fill(shape.grown(line), x, y, reach + line, palette().accent());
        sheet.fill(shape, x, y, reach, palette().ground());
        sheet.fill(shape.grown(-1.6 * line), x, y, reach, palette().motif());
        sheet.fill(shape.grown(-2.1 * line), x, y, reach, palette().ground());
    }

    /** The title as large as it fits into the area, on as many lines as make it largest. */
    void title(double x, double y, Extent area) {
        List<String> lines = bestLines(area);
        double height = letterHeight(lines, area);
        Lettering lettering =
                new Lettering(height, BOLD, palette().legibleOn(palette().ground()));
        double top = y - height * LINE_SPACING * (lines.size() - 1) / 2;
        for (int line = 0; line < lines.size(); line++) {
            lettering.write(sheet, lines.get(line), x, top + line * height * LINE_SPACING);
        }
    }

    private List<String> bestLines(Extent area) {
        List<String> words = Arrays.asList(design.title().split(" "));
        List<List<String>> candidates = new ArrayList<>();
        for (int first = 1; first <= words.size(); first++) {
            for (int second = first; second <= words.size(); second++) {
                candidates.add(List.of(
                                String.join(" ", words.subList(0, first)),
                                String.join(" ", words.subList(first, second)),
                                String.join(" ", words.subList(second, words.size())))
                        .stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
            }
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(lines -> letterHeight(lines, area)))
                .orElseThrow();
    }

    private static double letterHeight(List<String> lines, Extent area) {
        double widest = lines.stream().mapToDouble(Lettering::widthOfUnit).max().orElse(0) + BOLD;
        return Math.min(area.width() / widest, area.height() / (LINE_SPACING * (lines.size() - 1) + 1 + BOLD));
    }

    /** The name of a panel after an arrow that points upwards. */
    void name(String name, double x, double y, double height, int background) {
        int rgb = palette().legibleOn(background);
        Lettering lettering = new Lettering(height, BOLD, rgb);
        double arrow = 0.9 * height;
        double middle = x + arrow;
        lettering.write(sheet, name, middle, y);
        Shape pointer = Shape.polygon(0, -0.6, 0.45, 0.5, -0.45, 0.5).scaled(height);
        sheet.fill(pointer, middle - lettering.width(name) / 2 - 1.5 * arrow, y, height, rgb);
    }

    /** A name on a small plate of its own; none if the name is empty. */
    void namePlate(String name, double x, double y, double height) {
        if (name.isEmpty()) {
            return;
        }
        double width = Lettering.widthOfUnit(name) * height + 4.6 * height;
        Shape plate = Shape.plate(width, 2 * height, height);
        sheet.fill(plate.grown(0.3 * height), x, y, width, palette().ground());
        sheet.fill(plate, x, y, width, palette().deep());
        name(name, x, y, height, palette().deep());
    }
}
