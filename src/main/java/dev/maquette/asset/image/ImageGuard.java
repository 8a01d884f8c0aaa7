package dev.maquette.asset.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.maquette.asset.ByteSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;

/**
 * Decides whether bytes from outside are a picture that may be decoded. Only PNG, JPEG and WebP are taken, known by
 * their content; animated ones are refused, since no provider and no stage here has a use for more than one frame.
 */
@ApplicationScoped
public class ImageGuard {

    private static final long MEGAPIXEL = 1_000_000;

    /** Reads headers and structure only; the content may still prove damaged. Throws {@link InvalidImageException}. */
    public ImageInfo check(byte[] bytes, ImageLimits limits) {
        return read(bytes, limits, (info, _) -> info);
    }

    /**
     * The pixels, which are never decoded for a picture beyond the limits; the colour model is the file's. Takes up to
     * 8 bytes a pixel. Throws {@link InvalidImageException}.
     */
    public BufferedImage decode(byte[] bytes, ImageLimits limits) {
        return read(bytes, limits, (_, reader) -> reader.read(0));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T apply(ImageInfo info, ImageReader reader) throws IOException;
    }

    private static <T> T read(byte[] bytes, ImageLimits limits, Reading<T> reading) {
        var format = recognise(bytes, limits);
        format.checkStructure(bytes);
        try (var input = new ByteArrayImageInputStream(bytes)) {
            var reader = format.newReader();
            try {
                // texts and profiles that nothing here needs may unpack to any size: they stay unread
                reader.setInput(input, true, true);
                var info = new ImageInfo(format.contentType(), reader.getWidth(0), reader.getHeight(0));
                checkSize(info, limits);
                return reading.apply(info, reader);
            } finally {
                reader.dispose();
            }
        } catch (InvalidImageException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the readers answer damage with whatever exception they run into
            throw new InvalidImageException("cannot be decoded", e);
        }
    }

    private static PictureFormat recognise(byte[] bytes, ImageLimits limits) {
        if (bytes.length == 0) {
            throw new InvalidImageException("is empty");
        }
        if (bytes.length > limits.maxBytes()) {
            throw new InvalidImageException("is larger than " + ByteSize.text(limits.maxBytes()));
        }
        return PictureFormat.of(bytes).orElseThrow(() -> new InvalidImageException("must be a PNG, JPEG or WebP"));
    }

    private static void checkSize(ImageInfo info, ImageLimits limits) {
        var size = "is " + info.width() + " x " + info.height() + " pixels; ";
        if ((long) info.width() * info.height() > limits.maxPixels()) {
            throw new InvalidImageException(
                    size + "at most " + limits.maxPixels() / MEGAPIXEL + " megapixels are accepted");
        }
        if (Math.min(info.width(), info.height()) < limits.minEdge()) {
            throw new InvalidImageException(
                    size + "at least " + limits.minEdge() + " x " + limits.minEdge() + " are needed");
        }
    }
}
