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

    /** From the wall's axes to the camera's, row-major; its columns are the wall's axes as the camera sees them. */
    double[] rotation() {
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        double[] right = {cy, sp * sy, cp * sy};
        double[] down = {0, cp, -sp};
        double[] away = {-sy, sp * cy, cp * cy};
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

    boolean facesTheCamera() {
        return yaw == 0 && pitch == 0 && roll == 0;
    }
}
