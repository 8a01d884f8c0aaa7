package dev.maquette.provider.tripo;

import java.util.Set;

/**
 * What one version of Tripo's model takes, by its reference of image to model. Some of the older and the small versions
 * answer with an error to what they do not know.
 *
 * @param lacks names of options that the others take
 * @param leastFaces bounds of {@code face_limit}
 */
record ModelVersion(Set<String> lacks, int leastFaces, int mostFaces) {

    /** Later versions are taken to know what the present ones know; none draws more triangles. */
    private static final ModelVersion UNKNOWN = new ModelVersion(Set.of(), 1, 2_000_000);

    static ModelVersion of(String name) {
        return switch (name) {
            case "v3.1-20260211" -> new ModelVersion(Set.of(), 1, 1_500_000);
            case "v3.0-20250812" -> new ModelVersion(Set.of(), 1, 1_000_000);
            case "v2.5-20250123" -> new ModelVersion(Set.of("texture_quality", "auto_size"), 1, 500_000);
            case "P1-20260311" -> new ModelVersion(Set.of(), 50, 20_000);
            case "P2-20260801" -> new ModelVersion(Set.of(), 48, 50_000);
            default -> UNKNOWN;
        };
    }

    /** The nearest limit that it accepts, or null for none. */
    Integer faces(Integer limit) {
        return limit == null ? null : (Integer) Math.clamp(limit, leastFaces, mostFaces);
    }
}
