package dev.maquette.mesh;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Textures in the two encodings that every program reads. */
public final class PortableTexture {

    private static final int MAX_EDGE = 4096;

    private PortableTexture() {}

    /** PNG and JPEG as they are, anything else as PNG of at most 4096 x 4096 pixels. */
    public static Texture of(Texture texture) {
        return switch (texture.contentType()) {
            case "image/png", "image/jpeg" -> texture;
            default -> asPng(TextureDecoder.decode(texture, MAX_EDGE));
        };
    }

    private static Texture asPng(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Texture(bytes.toByteArray(), "image/png");
    }
}
