package dev.maquette.packaging.dieline;

import dev.maquette.mesh.Texture;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/** Artwork of which one sees where it went. */
final class Pictures {

    private static final int LONGER_EDGE = 240;

    private Pictures() {}

    /** Four quarters for each panel, of colours that no other quarter has; as PNG and as JPEG in turn. */
    static Map<Panel, Texture> quarters(PackageShape shape) {
        Map<Panel, Texture> artwork = new EnumMap<>(Panel.class);
        for (Panel panel : shape.panels()) {
            PanelSize size = shape.size(panel);
            double scale = LONGER_EDGE / Math.max(size.width(), size.height());
            int width = (int) Math.max(16, Math.round(size.width() * scale));
            int height = (int) Math.max(16, Math.round(size.height() * scale));
            Picture picture =
                    draw(width, height, (x, y) -> quarter(panel, 2 * x < width ? -1 : 1, 2 * y < height ? -1 : 1));
            artwork.put(panel, panel.ordinal() % 2 == 0 ? png(picture) : jpeg(picture));
        }
        return artwork;
    }

    /** The colour of a quarter: column -1 is the left one, row -1 the upper one. sRGB as 0xRRGGBB. */
    static int quarter(Panel panel, int column, int row) {
        int number = panel.ordinal() * 4 + (column + 1) + (row + 1) / 2;
        int red = number % 4;
        int green = number / 4 % 3;
        int blue = number / 12;
        return (30 + red * 60) << 16 | (30 + green * 80) << 8 | 40 + blue * 70;
    }

    static Picture draw(int width, int height, IntBinaryOperator color) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xFF000000 | color.applyAsInt(i % width, i / width);
        }
        return new Picture(width, height, pixels);
    }

    static Texture png(Picture picture) {
        return new Texture(picture.toPng(), "image/png");
    }

    static Texture jpeg(Picture picture) {
        return new Texture(picture.toJpeg(0.95f), "image/jpeg");
    }
}
