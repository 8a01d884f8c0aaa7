package dev.maquette.mesh;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Turns an encoded texture into pixels. The size that the file declares is read and judged before any pixel memory is
 * taken, so a small file cannot ask for gigabytes.
 */
public final class TextureDecoder {

    /** Beyond this edge no graphics card of common phones takes a texture. */
    public static final int MAX_EDGE = 8192;

    private TextureDecoder() {}

    /** Reads no more than the header. Throws {@link InvalidMeshException} if it is not a picture of an allowed size. */
    public static void check(Texture texture) {
        reading(texture, (reader, _) -> {
            checkSize(reader);
            return null;
        });
    }

    /**
     * Width divided by height, from the header alone. Throws {@link InvalidMeshException} if it is not a picture of an
     * allowed size.
     */
    public static double aspectRatio(Texture texture) {
        return reading(texture, (reader, _) -> {
            checkSize(reader);
            return (double) reader.getWidth(0) / reader.getHeight(0);
        });
    }

    /**
     * The pixels as {@link BufferedImage#TYPE_INT_ARGB}, with every n-th column and row only where the longer edge is above {@code maxEdge}. Throws
     * {@link InvalidMeshException} if it is not a picture of an allowed size.
     */
    public static BufferedImage decode(Texture texture, int maxEdge) {
        return reading(texture, (reader, parameters) -> {
            checkSize(reader);
            int longestEdge = Math.max(reader.getWidth(0), reader.getHeight(0));
            int step = Math.ceilDiv(longestEdge, maxEdge);
            parameters.setSourceSubsampling(step, step, 0, 0);
            return asArgb(reader.read(0, parameters));
        });
    }

    private static <T> T reading(Texture texture, Reading<T> reading) {
        ImageReader reader = null;
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(texture.bytes()))) {
            reader = readerFor(texture.contentType());
            reader.setInput(input);
            return reading.apply(reader, reader.getDefaultReadParam());
        } catch (InvalidMeshException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // decoders report broken files with whatever exception their arithmetic runs into
            throw new InvalidMeshException("A texture of the model cannot be decoded.", e);
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static ImageReader readerFor(String contentType) throws IOException {
        return switch (contentType) {
            case "image/png", "image/jpeg" ->
                ImageIO.getImageReadersByMIMEType(contentType).next();
            // named here because a native binary finds no image reader by service lookup
            case "image/webp" -> new WebPImageReaderSpi().createReaderInstance();
            default ->
                throw new InvalidMeshException("A texture of the model has the unknown type " + contentType + ".");
        };
    }

    private static BufferedImage asArgb(BufferedImage decoded) {
        int width = decoded.getWidth();
        int height = decoded.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        if (decoded.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            copyGray(decoded, image);
        } else {
            image.setRGB(0, 0, width, height, decoded.getRGB(0, 0, width, height, null, 0, width), 0, width);
        }
        return image;
    }

    /** Java takes grey levels for linear light and would brighten them; in pictures they are encoded like sRGB. */
    private static void copyGray(BufferedImage decoded, BufferedImage image) {
        int shift = Math.max(0, decoded.getColorModel().getComponentSize(0) - 8);
        int scale = 0xFF / ((1 << Math.min(8, decoded.getColorModel().getComponentSize(0))) - 1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int level = (decoded.getRaster().getSample(x, y, 0) >> shift) * scale;
                image.setRGB(x, y, decoded.getRGB(x, y) & 0xFF000000 | level << 16 | level << 8 | level);
            }
        }
    }

    private static void checkSize(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > MAX_EDGE || height > MAX_EDGE) {
            throw new InvalidMeshException(
                    "A texture of the model measures %d x %d pixels; at most %d x %d are allowed."
                            .formatted(width, height, MAX_EDGE, MAX_EDGE));
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T apply(ImageReader reader, ImageReadParam parameters) throws IOException;
    }
}
