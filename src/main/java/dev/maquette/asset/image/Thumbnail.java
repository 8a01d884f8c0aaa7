package dev.maquette.asset.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture made small, for where nobody needs its pixels. */
public final class Thumbnail {

    private Thumbnail() {}

    /**
     * A JPEG on white of the same shape, at most {@code edge} pixels wide and high, never enlarged.
     *
     * @param picture a PNG, JPEG or WebP that was checked when it was taken in
     * @throws UncheckedIOException when it cannot be decoded all the same
     */
    public static byte[] of(byte[] picture, int edge) {
        PictureFormat format = PictureFormat.of(picture)
                .orElseThrow(() -> new UncheckedIOException(new IOException("no picture of a known format")));
        try (ImageInputStream input = format.open(picture)) {
            ImageReader reader = format.newReader();
            try {
                reader.setInput(input, true, true);
                return jpeg(reduced(reader, edge), edge);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With no more pixels in memory than a good picture of that size is made of. */
    private static BufferedImage reduced(ImageReader reader, int edge) throws IOException {
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * edge));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static byte[] jpeg(BufferedImage image, int edge) throws IOException {
        double scale = Math.min(1, (double) edge / Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = small.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
