package dev.maquette.mesh.raster;

import dev.maquette.mesh.Material;

/**
 * A large key light from the upper left of the camera, a weaker fill light from its right and an even surrounding
 * light. They move with the camera, so every view of an object is lit alike; together they show a surface that faces
 * the camera in nearly its own colour.
 */
final class Lighting {

    private static final double KEY = 0.66;
    private static final double FILL = 0.22;
    private static final double SURROUNDING = 0.34;
    private static final double SURROUNDING_FROM_ABOVE = 0.08;
    private static final double HIGHLIGHT = 0.35;

    private final double[] key;
    private final double[] fill;
    private final double[] towardsCamera;
    private final double[] halfway;

    Lighting(View view) {
        key = view.direction(-0.45, 0.65, 0.75);
        fill = view.direction(0.8, 0.1, 0.6);
        towardsCamera = view.direction(0, 0, 1);
        halfway = Vector.normalized(
                new double[] {key[0] + towardsCamera[0], key[1] + towardsCamera[1], key[2] + towardsCamera[2]});
    }

    /**
     * Turns a base colour into the light that reaches the camera, both linear.
     *
     * @param normal of any length; turned round by the caller where the back is seen
     */
    void shade(Material material, double[] normal, float[] color) {
        double[] n = Vector.normalized(normal);
        double diffuse = KEY * Math.max(0, Vector.dot(n, key))
                + FILL * Math.max(0, Vector.dot(n, fill))
                + SURROUNDING
                + SURROUNDING_FROM_ABOVE * n[1];
        double smoothness = 1 - material.roughness();
        double sharpness = 4 + 120 * smoothness * smoothness;
        double highlight = HIGHLIGHT * smoothness * Math.pow(Math.max(0, Vector.dot(n, halfway)), sharpness);
        for (int channel = 0; channel < 3; channel++) {
            double highlightColor = 1 + (color[channel] - 1) * material.metallic();
            color[channel] = (float) (color[channel] * diffuse + highlight * highlightColor);
        }
    }

    boolean facesAway(double[] normal) {
        return Vector.dot(normal, towardsCamera) < 0;
    }
}
