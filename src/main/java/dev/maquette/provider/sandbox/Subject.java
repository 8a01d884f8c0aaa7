package dev.maquette.provider.sandbox;

import dev.maquette.mesh.raster.Picture;
import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a picture shows: a known object, or else only the photo itself.
 *
 * @param object null when the picture is not one of the sandbox's own
 * @param photo a small JPEG, null when the object is known
 */
@RegisterForReflection
record Subject(ObjectDescription object, byte[] photo) {

    /** Throws {@link UnreadablePictureException}. */
    static Subject of(byte[] picture) {
        return DescribedPng.read(picture)
                .map(object -> new Subject(object, null))
                .orElseGet(() -> new Subject(null, Photo.decode(picture).small()));
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
        return object == null ? List.of() : object.faults();
    }

    String digest() {
        return object == null
                ? Digest.of(new String(photo, StandardCharsets.ISO_8859_1))
                : Digest.of(DescribedPng.toJson(object));
    }
}
