package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.object.Rgb;
import java.util.List;

/** The panels that stand upright: a dark band at the foot runs round the package and bears their names. */
record Wall(Furnishing furnishing, double faceWidth) {

    private static final double BAND = 0.085;
    private static final double WIDEST_BAND = 0.22;
    private static final double LABEL_WIDTH = 0.76;
    private static final double LABEL_HEIGHT = 0.62;
    private static final List<Double> LABEL_CORNERS = List.of(0.08, 0.28, 0.5);

    private double height() {
        return furnishing.extent().height();
    }

    private double band() {
        return Math.min(BAND * height(), WIDEST_BAND * faceWidth);
    }

    /** The main motif and the title, large and in the middle. */
    void label(String name) {
        foot(name);
        Extent label = labelExtent();
        double line = 0.014 * label.shorter();
        double corner = Dice.pick(LABEL_CORNERS, furnishing.design().seed(), 20) * label.shorter();
        Shape shape = Shape.plate(label.width(), label.height(), corner);
        double middle = -band() / 2;
        furnishing.label(shape, 0, middle, Math.max(label.width(), label.height()) / 2, line);
        if (furnishing.design().title().isEmpty()) {
            furnishing.emblem(0, middle, 0.36 * label.shorter());
            return;
        }
        furnishing.emblem(0, middle - 0.21 * label.height(), Math.min(0.2 * label.height(), 0.3 * label.width()));
        rule(middle + 0.05 * label.height(), 0.5 * label.width(), line);
        double foot = 0.36 * label.height();
        double width = 0.9 * widthAt(foot, label, corner) - 0.06 * label.width();
        furnishing.title(0, middle + foot - 0.125 * label.height(), new Extent(width, 0.25 * label.height()));
    }

    /** Of a rounded label, so far below its middle. */
    private static double widthAt(double below, Extent label, double corner) {
        double intoCorner = Math.max(0, below - (label.height() / 2 - corner));
        return label.width() - 2 * (corner - Math.sqrt(corner * corner - intoCorner * intoCorner));
    }

    private Extent labelExtent() {
        double free = height() - band();
        double width = Math.min(LABEL_WIDTH * faceWidth, 1.7 * LABEL_HEIGHT * free);
        return new Extent(width, Math.min(LABEL_HEIGHT * free, 1.35 * width));
    }

    /** A fine line with a diamond in its middle. */
    private void rule(double y, double width, double thickness) {
        int rgb = furnishing.palette().accent();
        for (int side = -1; side <= 1; side += 2) {
            Shape half = Shape.line(side * 0.07 * width, 0, side * width / 2, 0, thickness);
            furnishing.sheet().fill(half, 0, y, width / 2, rgb);
        }
        Shape diamond = Shape.polygon(0, -1, 0.7, 0, 0, 1, -0.7, 0).scaled(1.8 * thickness);
        furnishing.sheet().fill(diamond, 0, y, 2 * thickness, rgb);
    }

    /** A small emblem and lines for the reader of the small print. */
    void information(String name) {
        foot(name);
        Extent label = new Extent(0.78 * faceWidth, 0.7 * (height() - band()));
        double line = 0.01 * label.shorter();
        double middle = -band() / 2;
        Shape shape = Shape.plate(label.width(), label.height(), 0.06 * label.shorter());
        furnishing.label(shape, 0, middle, Math.max(label.width(), label.height()) / 2, line);
        furnishing.emblem(0, middle - 0.33 * label.height(), 0.1 * label.shorter());
        int grey = Rgb.mix(
                furnishing.palette().ground(),
                furnishing.palette().legibleOn(furnishing.palette().ground()),
                0.45);
        double textWidth = 0.72 * label.width();
        for (int row = 0; row < 7; row++) {
            double end = row == 6 ? 0.1 * textWidth : textWidth * (0.42 + 0.08 * (row * 7 % 3 - 1));
            double y = middle + label.height() * (-0.13 + 0.085 * row);
            Shape text = Shape.line(-textWidth / 2, 0, end, 0, 0.022 * label.height());
            furnishing.sheet().fill(text, 0, y, textWidth, grey);
        }
    }

    /** Little besides the pattern. */
    void side(String name) {
        foot(name);
    }

    private void foot(String name) {
        double top = height() / 2 - band();
        Palette palette = furnishing.palette();
        double width = furnishing.extent().width();
        double beyond = 4 * Math.max(width, height());
        double rule = 0.09 * band();
        Sheet sheet = furnishing.sheet();
        sheet.fill((_, y) -> -y, 0, top, beyond, palette.deep());
        sheet.fill((_, y) -> Math.abs(y) - rule, 0, top, beyond, palette.accent());
        if (!name.isEmpty()) {
            double letters = Math.min(0.42 * band(), 0.8 * width / (Lettering.widthOfUnit(name) + 3));
            furnishing.name(name, 0, top + 0.54 * band(), letters, palette.deep());
        }
    }
}
