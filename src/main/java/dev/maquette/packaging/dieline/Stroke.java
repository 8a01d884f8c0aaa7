package dev.maquette.packaging.dieline;

/**
 * A line that is drawn.
 *
 * @param tinted whether the area inside is tinted as well
 */
record Stroke(Path path, Ink ink, boolean tinted) {

    static Stroke line(Path path, Ink ink) {
        return new Stroke(path, ink, false);
    }
}
