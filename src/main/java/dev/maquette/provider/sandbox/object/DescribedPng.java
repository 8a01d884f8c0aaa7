package dev.maquette.provider.sandbox.object;

import java.util.Optional;

/** A picture that carries the description of the object that it shows. */
public final class DescribedPng {

    private static final PngDescription<ObjectDescription> DESCRIPTION =
            new PngDescription<>("maquette:object", ObjectDescription.class);

    private DescribedPng() {}

    /** @param png a whole PNG file, which ends with the empty {@code IEND} chunk */
    public static byte[] write(byte[] png, ObjectDescription object) {
        return DESCRIPTION.write(png, object);
    }

    /** The object that the picture shows; empty for foreign pictures, for other formats and for anything broken. */
    public static Optional<ObjectDescription> read(byte[] bytes) {
        return DESCRIPTION.read(bytes);
    }

    /** The description alone, in ASCII. */
    public static String toJson(ObjectDescription object) {
        return DESCRIPTION.toJson(object);
    }

    /** What {@link #toJson} wrote; empty for anything else. */
    public static Optional<ObjectDescription> fromJson(String json) {
        return DESCRIPTION.fromJson(json);
    }
}
