package dev.maquette.provider.sandbox.artwork;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words in stroke letters of one height and weight.
 *
 * @param height of the capitals in millimetres
 * @param weight thickness of the strokes, as a share of the height
 * @param rgb sRGB, 0xRRGGBB
 */
record Lettering(double height, double weight, int rgb) {

    private static final double LETTER_SPACE = 2.6;
    private static final double WORD_SPACE = 4.5;

    /** The text in the letters that there are: capitals without accents. */
    static String spelled(String text) {
        String plain = Normalizer.normalize(text.replace("&", "+"), Normalizer.Form.NFD)
                .toUpperCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        for (char letter : plain.toCharArray()) {
            if (Glyphs.has(letter) || letter == ' ') {
                letters.append(letter);
            }
        }
        return letters.toString().replaceAll(" +", " ").strip();
    }

    /** From the middle of the first stroke to the middle of the last one, for letters of height 1. */
    static double widthOfUnit(String spelled) {
        double steps = -LETTER_SPACE;
        for (char letter : spelled.toCharArray()) {
            steps += advance(letter);
        }
        return Math.max(0, steps) / Glyphs.GRID;
    }

    private static double advance(char letter) {
        return letter == ' ' ? WORD_SPACE : Glyphs.of(letter).width() + LETTER_SPACE;
    }

    double width(String spelled) {
        return widthOfUnit(spelled) * height;
    }

    /** Upright, with the middle of the text at the given place. */
    void write(Sheet sheet, String spelled, double centerX, double centerY) {
        double left = centerX - width(spelled) / 2;
        for (char letter : spelled.toCharArray()) {
            if (letter != ' ') {
                double half = Glyphs.of(letter).width() * height / Glyphs.GRID / 2;
                sheet.fill(figure(letter), left + half, centerY, height, rgb);
            }
            left += advance(letter) * height / Glyphs.GRID;
        }
    }

    /** Round the origin, clockwise, with the middle of the text at the top. */
    void writeRound(Sheet sheet, String spelled, double radius) {
        double along = -width(spelled) / 2;
        for (char letter : spelled.toCharArray()) {
            if (letter != ' ') {
                double half = Glyphs.of(letter).width() * height / Glyphs.GRID / 2;
                double angle = (along + half) / radius;
                Shape turned = figure(letter).turned(angle);
                sheet.fill(turned, radius * Math.sin(angle), -radius * Math.cos(angle), height, rgb);
            }
            along += advance(letter) * height / Glyphs.GRID;
        }
    }

    /** The letter round its middle. */
    private Shape figure(char letter) {
        Glyphs.Glyph glyph = Glyphs.of(letter);
        return glyph.shape(weight * Glyphs.GRID)
                .moved(-glyph.width() / 2, -Glyphs.GRID / 2.0)
                .scaled(height / Glyphs.GRID);
    }
}
