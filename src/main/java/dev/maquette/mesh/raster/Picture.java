package dev.maquette.mesh.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pixels of a picture.
 *
 * @param argb row-major from the upper left, sRGB, alpha in the highest byte and not premultiplied
 */
public record Picture(int width, int height, int[] argb) {

    public Picture {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "%d pixels are no picture of %d x %d".formatted(argb.length, width, height));
        }
    }

    /** The pixel in column {@code x} of row {@code y}, counted from the upper left. */
    public int at(int x, int y) {
        return argb[y * width + x];
    }

    /** PNG with an alpha channel only if a pixel needs it. */
    public byte[] toPng() {
        return encode("png", image(opaque() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB), null);
    }

    /** Baseline JPEG; alpha is dropped. {@code quality} is 0 (smallest) to 1 (best). */
    public byte[] toJpeg(float quality) {
        return encode("jpeg", image(BufferedImage.TYPE_INT_RGB), quality);
    }

    private boolean opaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xFF) {
                return false;
            }
        }
        return true;
    }

    private BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return image;
    }

    private static byte[] encode(String format, BufferedImage image, Float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (quality != null) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(quality);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
