package dev.maquette.render.testing;

/**
 * What a drawn facade shows. Lengths are metres.
 *
 * @param columns windows beside each other; 0 for none
 * @param rows windows above each other
 * @param shadow whether something casts its shadow across the wall
 * @param bush whether a bush stands in front of the wall
 * @param overcast a white sky instead of a blue one
 * @param lawn grass instead of pavement
 * @param noise standard deviation of the sensor's noise, in 8-bit steps
 */
public record FacadeScene(
        FacadeCamera camera,
        WallMaterial material,
        double wallWidth,
        double wallHeight,
        int columns,
        int rows,
        boolean door,
        boolean shadow,
        boolean bush,
        boolean overcast,
        boolean lawn,
        double noise,
        long seed) {

    /** A house of 12 by 7 metres with two floors, seen by daylight under a blue sky. */
    public static FacadeScene house(FacadeCamera camera, WallMaterial material) {
        return new FacadeScene(camera, material, 12, 7, 4, 2, true, true, true, false, false, 2, 1);
    }

    public FacadeScene withWall(double width, double height) {
        return new FacadeScene(
                camera, material, width, height, columns, rows, door, shadow, bush, overcast, lawn, noise, seed);
    }

    public FacadeScene withWindows(int columns, int rows, boolean door) {
        return new FacadeScene(
                camera,
                material,
                wallWidth,
                wallHeight,
                columns,
                rows,
                door,
                shadow,
                bush,
                overcast,
                lawn,
                noise,
                seed);
    }

    public FacadeScene withSurroundings(boolean shadow, boolean bush, boolean overcast, boolean lawn) {
        return new FacadeScene(
                camera,
                material,
                wallWidth,
                wallHeight,
                columns,
                rows,
                door,
                shadow,
                bush,
                overcast,
                lawn,
                noise,
                seed);
    }

    public FacadeScene withNoise(double noise, long seed) {
        return new FacadeScene(
                camera,
                material,
                wallWidth,
                wallHeight,
                columns,
                rows,
                door,
                shadow,
                bush,
                overcast,
                lawn,
                noise,
                seed);
    }
}
