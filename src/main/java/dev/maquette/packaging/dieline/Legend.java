package dev.maquette.packaging.dieline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a reader has to know about the sheet: what it is, the key of its lines, and a ruler. */
record Legend(List<Stroke> strokes, List<Label> labels) {

    // in millimetres at a drawing scale of 1
    static final double WIDTH = 182;
    static final double HEIGHT = 58;

    private static final double TITLE_SIZE = 6;
    private static final double TEXT_SIZE = 3.2;
    private static final double LINE_HEIGHT = 6;
    private static final double KEY_LEFT = 124;
    private static final double SAMPLE_WIDTH = 14;
    private static final double SAMPLE_HEIGHT = 3;

    /** Below the upper left corner. */
    static Legend of(Blank blank, double bleed, Point corner, double scale) {
        List<String> lines = List.of(
                blank.construction() + ", printed side",
                "Package: " + blank.size(),
                "Flat: %s × %s mm".formatted(Millimetres.number(blank.width()), Millimetres.number(blank.height())),
                "Bleed: %s, scale 1:1".formatted(Millimetres.label(bleed)),
                "Sizes are outer sizes; the thickness of the board is not added.");
        Legend key = key(corner.plus(KEY_LEFT * scale, 0), scale);
        ScaleBar bar = new ScaleBar(corner.plus(2 * scale, (HEIGHT - 8) * scale), scale);
        return new Legend(
                Stream.concat(key.strokes.stream(), bar.lines().stream().map(line -> Stroke.line(line, Ink.NOTE)))
                        .toList(),
                Stream.of(text(lines, corner, scale), key.labels, bar.labels())
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Label> text(List<String> lines, Point corner, double scale) {
        List<Label> labels = new ArrayList<>();
        labels.add(Label.left("Maquette dieline", corner.plus(0, TITLE_SIZE * scale), TITLE_SIZE * scale));
        for (int line = 0; line < lines.size(); line++) {
            double baseline = (TITLE_SIZE + (line + 1.2) * LINE_HEIGHT) * scale;
            labels.add(Label.left(lines.get(line), corner.plus(0, baseline), TEXT_SIZE * scale));
        }
        return labels;
    }

    private static Legend key(Point corner, double scale) {
        List<Stroke> samples = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (Ink ink : List.of(Ink.CUT, Ink.FOLD, Ink.GLUE, Ink.BLEED)) {
            double baseline = (TITLE_SIZE + samples.size() * LINE_HEIGHT) * scale;
            samples.add(sample(ink, corner.plus(0, baseline), scale));
            labels.add(Label.left(meaning(ink), corner.plus((SAMPLE_WIDTH + 3) * scale, baseline), TEXT_SIZE * scale));
        }
        return new Legend(samples, labels);
    }

    private static Stroke sample(Ink ink, Point corner, double scale) {
        if (ink == Ink.GLUE) {
            Bounds area =
                    Bounds.at(corner.plus(0, -SAMPLE_HEIGHT * scale), SAMPLE_WIDTH * scale, SAMPLE_HEIGHT * scale);
            return new Stroke(Path.rectangle(area), ink, true);
        }
        Point start = corner.plus(0, -TEXT_SIZE * scale * Label.CAPITAL_HEIGHT / 2);
        return Stroke.line(Path.line(start, start.plus(SAMPLE_WIDTH * scale, 0)), ink);
    }

    private static String meaning(Ink ink) {
        return switch (ink) {
            case CUT -> "Cut";
            case FOLD -> "Fold";
            case GLUE -> "Glue: no ink, no varnish";
            case BLEED -> "Bleed";
            case MARK -> "Marks";
            case NOTE -> "Notes";
        };
    }
}
