package dev.maquette.render.projection;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;

/**
 * The last step of decoding: from the picture that the JDK's readers give to pixels as the engine takes them, upright. Colour profiles are not applied. Takes no
 * memory beside the result.
 */
public final class BitmapDecoder {

    private BitmapDecoder() {}

    /** The decoded picture, turned as the file it was decoded from says. */
    public static Bitmap upright(BufferedImage decoded, byte[] encoded) {
        return turned(decoded, Orientation.of(encoded));
    }

    static Bitmap turned(BufferedImage decoded, Orientation orientation) {
        int width = orientation.swapsSides() ? decoded.getHeight() : decoded.getWidth();
        int height = orientation.swapsSides() ? decoded.getWidth() : decoded.getHeight();
        var upright = new Bitmap(width, height);
        int columnStep = orientation.columnStep(width);
        var rows = rows(decoded);
        var row = new int[decoded.getWidth()];
        for (int y = 0; y < decoded.getHeight(); y++) {
            rows.read(y, row);
            int index = orientation.origin(width, height) + y * orientation.rowStep(width);
            for (int pixel : row) {
                upright.argb()[index] = pixel;
                index += columnStep;
            }
        }
        return upright;
    }

    @FunctionalInterface
    private interface RowReader {
        void read(int y, int[] argb);
    }

    private static RowReader rows(BufferedImage decoded) {
        if (decoded.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            return (y, argb) -> readGrey(decoded, y, argb);
        }
        boolean usual = decoded.getType() == BufferedImage.TYPE_3BYTE_BGR
                && decoded.getRaster().getSampleModel() instanceof PixelInterleavedSampleModel
                && decoded.getRaster().getParent() == null;
        return usual
                ? (y, argb) -> readBgr(decoded, y, argb)
                : (y, argb) -> decoded.getRGB(0, y, argb.length, 1, argb, 0, argb.length);
    }

    /** What JPEG decodes to, read past the colour model, which is ten times slower. */
    private static void readBgr(BufferedImage decoded, int y, int[] argb) {
        byte[] bytes = ((DataBufferByte) decoded.getRaster().getDataBuffer()).getData();
        int index = y * argb.length * 3;
        for (int x = 0; x < argb.length; x++, index += 3) {
            argb[x] =
                    0xFF000000 | (bytes[index + 2] & 0xFF) << 16 | (bytes[index + 1] & 0xFF) << 8 | bytes[index] & 0xFF;
        }
    }

    /** Java takes grey levels for linear light and would brighten them; in pictures they are encoded like sRGB. */
    private static void readGrey(BufferedImage decoded, int y, int[] argb) {
        var raster = decoded.getRaster();
        int bits = decoded.getColorModel().getComponentSize(0);
        int highest = (1 << bits) - 1;
        boolean translucent = decoded.getColorModel().hasAlpha() && raster.getNumBands() > 1;
        for (int x = 0; x < argb.length; x++) {
            int level = raster.getSample(x, y, 0) * 255 / highest;
            int alpha = translucent ? raster.getSample(x, y, 1) * 255 / highest : 255;
            argb[x] = alpha << 24 | level << 16 | level << 8 | level;
        }
    }
}
