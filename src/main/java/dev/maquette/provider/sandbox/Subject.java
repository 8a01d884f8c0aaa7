package dev.maquette.provider.sandbox;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a picture shows or a model is: a known object, or else only a small likeness of the picture or the model itself.
 *
 * @param object null when the picture or the model is not one of the sandbox's own
 * @param photo a small JPEG of a foreign picture, else null
 * @param likeness of a foreign model, else null
 */
@RegisterForReflection
record Subject(ObjectDescription object, byte[] photo, Likeness likeness) {

    static Subject of(ObjectDescription object) {
        return new Subject(object, null, null);
    }

    static Subject of(Likeness likeness) {
        return new Subject(null, null, likeness);
    }

    /** Throws {@link UnreadablePictureException}. */
    static Subject of(byte[] picture) {
        return DescribedPng.read(picture)
                .map(Subject::of)
                .orElseGet(() -> new Subject(null, Photo.decode(picture).small(), null));
    }

    /** A picture, as small as can be, that shows the same. */
    byte[] sample() {
        return object == null ? photo : DescribedPng.write(new Picture(1, 1, new int[] {0xFFFFFFFF}).toPng(), object);
    }

    /** The first known object, else the first photo. */
    static Subject mainOf(List<Subject> subjects) {
        return subjects.stream()
                .filter(subject -> subject.object != null)
                .findFirst()
                .orElseGet(subjects::getFirst);
    }

    List<String> faults() {
        if (object != null) {
            return object.faults();
        }
        return likeness == null ? List.of() : likeness.faults();
    }

    String digest() {
        if (object != null) {
            return Digest.of(DescribedPng.toJson(object));
        }
        byte[] bytes = likeness == null ? photo : likeness.glb();
        return Digest.of(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
