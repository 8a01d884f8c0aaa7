package dev.maquette.render.vision;

/**
 * How a wall is turned away from the camera, and the camera's focal length. The wall's axes are right, down and away from the viewer; angles are radians;
 * the principal point is the middle of the picture.
 *
 * @param focal in pixels
 * @param yaw turn about the upright axis; above 0 the right side is farther away
 * @param pitch above 0 the camera looks up
 * @param roll of the camera, clockwise
 */
record WallPose(double focal, double yaw, double pitch, double roll) {

    /** A wall seen from straight ahead. No focal length can be told from it, and with 1 the arithmetic has nothing to round. */
    static final WallPose FACING = new WallPose(1, 0, 0, 0);

    /** From the wall's axes to the camera's, row-major; its columns are the wall's axes as the camera sees them. */
    double[] rotation() {
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        double[] right = {cy, sp * sy, cp * sy};
        double[] down = {0, cp, 0 - sp};
        double[] away = {0 - sy, sp * cy, cp * cy};
        return new double[] {
            cr * right[0] - sr * right[1],
            cr * down[0] - sr * down[1],
            cr * away[0] - sr * away[1],
            sr * right[0] + cr * right[1],
            sr * down[0] + cr * down[1],
            sr * away[0] + cr * away[1],
            right[2],
            down[2],
            away[2]
        };
    }
}
