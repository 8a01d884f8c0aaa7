package dev.maquette.provider.sandbox.artwork;

import java.util.Optional;

/**
 * An attached picture.
 *
 * @param known the design that it shows, when it is one of the sandbox's own prints
 * @param mainColor sRGB, 0xRRGGBB; of a picture whose design is not known
 */
public record Reference(Optional<Design> known, int mainColor) {

    public static Reference of(Design design) {
        return new Reference(Optional.of(design), design.palette().ground());
    }

    public static Reference foreign(int mainColor) {
        return new Reference(Optional.empty(), mainColor);
    }
}
