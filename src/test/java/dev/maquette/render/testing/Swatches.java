package dev.maquette.render.testing;

import dev.maquette.render.projection.Bitmap;
import java.util.Random;

/** Textures drawn by rule, which repeat without a seam. */
public final class Swatches {

    private Swatches() {}

    /** Two by two squares, the upper left one of the first colour. */
    public static Bitmap checkerboard(int edge, int first, int second) {
        var board = new Bitmap(edge, edge);
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                board.argb()[y * edge + x] = (x < edge / 2) == (y < edge / 2) ? first : second;
            }
        }
        return board;
    }

    public static Bitmap plain(int edge, int argb) {
        var plain = new Bitmap(edge, edge);
        java.util.Arrays.fill(plain.argb(), argb);
        return plain;
    }

    /** Six courses of red bricks in running bond, three to a course, with light joints. */
    public static Bitmap brick(int edge) {
        var random = new Random(7);
        var tones = random.ints(64, -30, 30).toArray();
        var brick = new Bitmap(edge, edge);
        for (int y = 0; y < edge; y++) {
            int course = y * 6 / edge;
            double down = y * 6.0 / edge - course;
            for (int x = 0; x < edge; x++) {
                double along = x * 3.0 / edge + (course % 2) * 0.5;
                int number = (int) along % 3;
                boolean joint = down < 0.12 || along - Math.floor(along) < 0.05;
                int tone = tones[course * 3 + number] + random.nextInt(21) - 10;
                brick.argb()[y * edge + x] =
                        joint ? grey(200 + random.nextInt(12)) : rgb(150 + tone, 70 + tone / 2, 50 + tone / 3);
            }
        }
        return brick;
    }

    /** Four upright boards with grain. */
    public static Bitmap wood(int edge) {
        var random = new Random(3);
        var tones = random.ints(4, -25, 25).toArray();
        var wood = new Bitmap(edge, edge);
        for (int x = 0; x < edge; x++) {
            int board = x * 4 / edge;
            double across = x * 4.0 / edge - board;
            for (int y = 0; y < edge; y++) {
                double wave = 0.08 * Math.sin(2 * Math.PI * y / edge + board) + across;
                int grain = (int) (18 * Math.sin(wave * 60) + 9 * Math.sin(wave * 143 + board));
                int tone = tones[board] + grain + random.nextInt(7);
                wood.argb()[y * edge + x] =
                        across < 0.03 ? rgb(45, 28, 16) : rgb(165 + tone, 112 + tone, 66 + tone / 2);
            }
        }
        return wood;
    }

    /** Four by four glazed tiles in two blues with white joints. */
    public static Bitmap tile(int edge) {
        var tile = new Bitmap(edge, edge);
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                double right = x * 4.0 / edge % 1;
                double down = y * 4.0 / edge % 1;
                boolean joint = right < 0.05 || down < 0.05;
                boolean dark = (x * 4 / edge + y * 4 / edge) % 2 == 0;
                int gloss = (int) (25 * Math.max(0, 1 - 3 * Math.hypot(right - 0.35, down - 0.3)));
                tile.argb()[y * edge + x] = joint
                        ? grey(235)
                        : dark ? rgb(30 + gloss, 80 + gloss, 140 + gloss) : rgb(120 + gloss, 175 + gloss, 205 + gloss);
            }
        }
        return tile;
    }

    public static int grey(int level) {
        return rgb(level, level, level);
    }

    public static int rgb(int red, int green, int blue) {
        return 0xFF000000 | Math.clamp(red, 0, 255) << 16 | Math.clamp(green, 0, 255) << 8 | Math.clamp(blue, 0, 255);
    }
}
