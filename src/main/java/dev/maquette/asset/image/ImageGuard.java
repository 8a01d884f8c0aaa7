package dev.maquette.asset.image;

import dev.maquette.asset.ByteSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.imageio.ImageReader;

/**
 * Decides whether bytes from outside are a picture that may be decoded. Only PNG, JPEG and WebP are taken, known by
 * their content; animated ones are refused, since no provider and no stage here has a use for more than one frame.
 */
@ApplicationScoped
public class ImageGuard {

    private static final long MEGAPIXEL = 1_000_000;

    /** The WebP reader repeats a step over the whole picture as often as a file says, and the pure Java code is slow. */
    private static final int WEBP_SLOTS = 2;

    private static final Duration WEBP_BASE = Duration.ofSeconds(5);
    private static final Duration WEBP_PER_MEGAPIXEL = Duration.ofSeconds(2);

    private final AbandonableDecoding webp = new AbandonableDecoding(WEBP_SLOTS);

    /** Reads headers and structure only; the content may still prove damaged. Throws {@link InvalidImageException}. */
    public ImageInfo check(byte[] bytes, ImageLimits limits) {
        return cleanly(() -> {
            var format = recognise(bytes, limits);
            format.checkStructure(bytes);
            var info = read(
                    format,
                    bytes,
                    reader -> new ImageInfo(format.contentType(), reader.getWidth(0), reader.getHeight(0)));
            checkSize(info, limits);
            return info;
        });
    }

    /**
     * The pixels, which are never decoded for a picture beyond the limits; the colour model is the file's. Takes up to
     * 8 bytes a pixel, and for a WebP about half a second a megapixel. Throws {@link InvalidImageException}.
     */
    public BufferedImage decode(byte[] bytes, ImageLimits limits) {
        var info = check(bytes, limits);
        return cleanly(() -> {
            var format = recognise(bytes, limits);
            return format == PictureFormat.WEBP
                    ? webp.run(webpLimit(info), () -> read(format, bytes, reader -> reader.read(0)))
                    : read(format, bytes, reader -> reader.read(0));
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T apply(ImageReader reader) throws IOException;
    }

    private static <T> T read(PictureFormat format, byte[] bytes, Reading<T> reading) throws IOException {
        try (var input = format.open(bytes)) {
            var reader = format.newReader();
            try {
                // texts and profiles that nothing here needs may unpack to any size: they stay unread
                reader.setInput(input, true, true);
                return reading.apply(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The readers answer damage with whatever exception they run into. */
    private static <T> T cleanly(Callable<T> use) {
        try {
            return use.call();
        } catch (InvalidImageException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidImageException("could not be decoded in time", e);
        } catch (Exception e) {
            throw new InvalidImageException("cannot be decoded", e);
        }
    }

    private static Duration webpLimit(ImageInfo info) {
        long megapixels = (long) info.width() * info.height() / MEGAPIXEL;
        return WEBP_BASE.plus(WEBP_PER_MEGAPIXEL.multipliedBy(megapixels));
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
