package dev.maquette.provider.sandbox.artwork;

import dev.maquette.mesh.raster.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** What can be seen in a picture. */
final class Pixels {

    private Pixels() {}

    static Picture of(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int height = image.getHeight();
            return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The colours by the area that they cover, largest first. */
    static List<Integer> dominant(Picture picture) {
        Map<Integer, Long> areas = Arrays.stream(picture.argb())
                .mapToObj(argb -> argb & 0xFFFFFF)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return areas.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A rectangle of pixels, ends included. */
    record Region(int left, int top, int right, int bottom) {

        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        double centerX() {
            return (left + right + 1) / 2.0;
        }
    }

    /** Where two pictures of one size differ. */
    static boolean[][] difference(Picture one, Picture other) {
        return mask(one, at -> one.argb()[at] != other.argb()[at]);
    }

    /** Rows of columns. */
    static boolean[][] mask(Picture picture, IntPredicate test) {
        boolean[][] mask = new boolean[picture.height()][picture.width()];
        for (int at = 0; at < picture.argb().length; at++) {
            mask[at / picture.width()][at % picture.width()] = test.test(at);
        }
        return mask;
    }

    /** The smallest region that holds all that is set. */
    static Region bounds(boolean[][] mask) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < mask.length; y++) {
            for (int x = 0; x < mask[y].length; x++) {
                if (mask[y][x]) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return new Region(left, top, right, bottom);
    }
}
