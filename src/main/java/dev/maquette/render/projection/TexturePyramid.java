package dev.maquette.render.projection;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A texture in all resolutions that a picture asks for, made when first asked for. Each step is smaller by the square root of two, and width and height
 * have steps of their own: a surface seen at a grazing angle is small in one direction only and must not lose its sharpness in the other.
 */
final class TexturePyramid {

    private final TextureLevel full;
    private final int columns;
    private final int rows;
    private final AtomicReferenceArray<TextureLevel> levels;

    TexturePyramid(TextureLevel full) {
        this.full = full;
        columns = steps(full.width());
        rows = steps(full.height());
        levels = new AtomicReferenceArray<>(columns * rows);
        levels.set(0, full);
    }

    int width() {
        return full.width();
    }

    int height() {
        return full.height();
    }

    /** The steps say how often width and height shrink by the square root of two; beyond a single texel they shrink no more. */
    TextureLevel level(int widthSteps, int heightSteps) {
        int column = Math.clamp(widthSteps, 0, columns - 1);
        int row = Math.clamp(heightSteps, 0, rows - 1);
        var level = levels.get(row * columns + column);
        return level != null ? level : make(column, row);
    }

    private synchronized TextureLevel make(int column, int row) {
        var made = levels.get(row * columns + column);
        if (made != null) {
            return made;
        }
        // two steps are a half, whose means need no fractions of texels and stay sharp
        var larger = level(column >= 2 ? column - 2 : 0, row >= 2 ? row - 2 : 0);
        var smaller = larger.reduced(shrunk(full.width(), column), shrunk(full.height(), row));
        levels.set(row * columns + column, smaller);
        return smaller;
    }

    private static int shrunk(int length, int steps) {
        return Math.max(1, (int) Math.round(length * Math.pow(2, -steps / 2.0)));
    }

    private static int steps(int length) {
        int steps = 1;
        while (shrunk(length, steps - 1) > 1) {
            steps++;
        }
        return steps;
    }
}
