package dev.maquette.asset.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.maquette.asset.AssetFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The encodings that are taken, each with its signature, its structure check and the library's reader. */
enum PictureFormat {
    PNG(AssetFormat.PNG) {
        @Override
        boolean matches(byte[] bytes) {
            return Arrays.mismatch(bytes, PngStructure.SIGNATURE) == PngStructure.SIGNATURE.length;
        }

        @Override
        void checkStructure(byte[] bytes) {
            PngStructure.check(bytes);
        }

        @Override
        ImageReader newReader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    JPEG(AssetFormat.JPEG) {
        @Override
        boolean matches(byte[] bytes) {
            return bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF;
        }

        @Override
        void checkStructure(byte[] bytes) {
            JpegStructure.check(bytes);
        }

        @Override
        ImageReader newReader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    WEBP(AssetFormat.WEBP) {
        @Override
        boolean matches(byte[] bytes) {
            return WebpStructure.hasSignature(bytes);
        }

        @Override
        void checkStructure(byte[] bytes) {
            WebpStructure.check(bytes);
        }

        @Override
        ImageInputStream open(byte[] bytes) {
            return new StrictImageInputStream(bytes);
        }

        @Override
        ImageReader newReader() throws IOException {
            // named, not looked up: a plug-in search would find it only from some class loaders
            return new WebPImageReaderSpi().createReaderInstance();
        }
    };

    private final AssetFormat format;

    PictureFormat(AssetFormat format) {
        this.format = format;
    }

    static Optional<PictureFormat> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.matches(bytes)).findFirst();
    }

    String contentType() {
        return format.contentType();
    }

    abstract boolean matches(byte[] bytes);

    /**
     * Throws {@link InvalidImageException} for a file that ends too early, is animated, or whose structure would make a
     * decoder spend more than its dimensions say.
     */
    abstract void checkStructure(byte[] bytes);

    ImageInputStream open(byte[] bytes) {
        return new ByteArrayImageInputStream(bytes);
    }

    abstract ImageReader newReader() throws IOException;
}
