package dev.maquette.render.testing;

import dev.maquette.render.projection.Homography;

/**
 * A pinhole camera in front of a wall. The wall's coordinates are metres: x to the right, y downwards, z away from the viewer, the wall at z = 0. The
 * principal point is the middle of the picture, and the camera looks at (targetX, targetY) on the wall from the given distance along its own axis.
 *
 * @param focal focal length in widths of the picture
 * @param yaw degrees; above 0 the wall's right side is the farther one
 * @param pitch degrees; above 0 the camera looks up
 * @param roll degrees, clockwise
 */
public record FacadeCamera(
        int width,
        int height,
        double focal,
        double yaw,
        double pitch,
        double roll,
        double targetX,
        double targetY,
        double distance) {

    /** From metres on the wall to pixels. */
    public Homography wallToPixels() {
        double[] rotation = rotation();
        double[] position = position();
        double f = focal * width;
        double[][] columns = new double[3][];
        for (int column = 0; column < 3; column++) {
            double[] direction = new double[3];
            for (int row = 0; row < 3; row++) {
                direction[row] = column < 2
                        ? rotation[row * 3 + column]
                        : -(rotation[row * 3] * position[0]
                                + rotation[row * 3 + 1] * position[1]
                                + rotation[row * 3 + 2] * position[2]);
            }
            columns[column] = new double[] {
                f * direction[0] + width / 2.0 * direction[2],
                f * direction[1] + height / 2.0 * direction[2],
                direction[2]
            };
        }
        return new Homography(
                columns[0][0],
                columns[1][0],
                columns[2][0],
                columns[0][1],
                columns[1][1],
                columns[2][1],
                columns[0][2],
                columns[1][2],
                columns[2][2]);
    }

    /** Where the camera stands, in the wall's coordinates. */
    double[] position() {
        double[] rotation = rotation();
        return new double[] {targetX - distance * rotation[6], targetY - distance * rotation[7], -distance * rotation[8]
        };
    }

    /** From the wall's axes to the camera's, row-major: first yaw, then pitch, then roll. */
    double[] rotation() {
        double cy = Math.cos(Math.toRadians(yaw));
        double sy = Math.sin(Math.toRadians(yaw));
        double cp = Math.cos(Math.toRadians(pitch));
        double sp = Math.sin(Math.toRadians(pitch));
        double cr = Math.cos(Math.toRadians(roll));
        double sr = Math.sin(Math.toRadians(roll));
        double[] turned = {cy, 0, -sy, 0, 1, 0, sy, 0, cy};
        double[] tilted = product(new double[] {1, 0, 0, 0, cp, sp, 0, -sp, cp}, turned);
        return product(new double[] {cr, -sr, 0, sr, cr, 0, 0, 0, 1}, tilted);
    }

    private static double[] product(double[] left, double[] right) {
        double[] product = new double[9];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row * 3 + column] = left[row * 3] * right[column]
                        + left[row * 3 + 1] * right[3 + column]
                        + left[row * 3 + 2] * right[6 + column];
            }
        }
        return product;
    }
}
