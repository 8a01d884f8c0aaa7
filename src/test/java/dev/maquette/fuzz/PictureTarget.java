package dev.maquette.fuzz;

import dev.maquette.asset.image.ImageGuard;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.InvalidImageException;

/** PNG, JPEG and WebP: whatever the bytes are, they are decoded or refused. */
public final class PictureTarget {

    private static final ImageGuard GUARD = new ImageGuard();
    private static final ImageLimits LIMITS = new ImageLimits(1 << 20, 1_000_000, 1);

    private PictureTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            GUARD.decode(input, LIMITS);
        } catch (InvalidImageException refused) {
            // as documented
        }
    }
}
