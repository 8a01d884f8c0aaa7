package dev.maquette.packaging;

import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.packaging.shape.PanelSize;
import dev.maquette.provider.ImageData;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Cuts pictures to the exact ratio of a panel, the same at both ends, and loses nothing else. */
@ApplicationScoped
class ExactCrop {

    private final ImageGuard guard;
    private final ImageLimits limits;

    ExactCrop(ImageGuard guard, ImageConfig config) {
        this.guard = guard;
        this.limits = ImageLimits.ofPhotos(config);
    }

    /**
     * The middle of the picture in the ratio of the panel, to the nearest pixel, as PNG; the picture itself when it has that
     * ratio already. Throws {@link dev.maquette.asset.image.InvalidImageException}.
     */
    ImageData to(PanelSize panel, ImageData picture) {
        BufferedImage whole = guard.decode(picture.bytes(), limits);
        double ratio = panel.width() / panel.height();
        int width = atLeastOne(Math.min(whole.getWidth(), whole.getHeight() * ratio));
        int height = atLeastOne(Math.min(whole.getHeight(), whole.getWidth() / ratio));
        if (width == whole.getWidth() && height == whole.getHeight()) {
            return picture;
        }
        BufferedImage middle =
                whole.getSubimage((whole.getWidth() - width) / 2, (whole.getHeight() - height) / 2, width, height);
        return new ImageData(png(middle), "image/png");
    }

    private static int atLeastOne(double pixels) {
        return Math.max(1, (int) Math.round(pixels));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
