package dev.maquette.mesh.raster;

/**
 * Where a perspective camera stands around the object. It always looks at the middle of the object's bounds, from the
 * distance at which the whole object fits into the picture.
 *
 * @param azimuth degrees around the vertical axis: 0 in front of the object (at +Z, looking along -Z), 90 at the
 *     object's right (at -X, see glTF 2.0, section 3.4), 180 behind it, -90 or 270 at its left
 * @param elevation degrees above the horizon, -90..90
 */
public record Camera(double azimuth, double elevation) {

    public Camera {
        if (!Double.isFinite(azimuth)) {
            throw new IllegalArgumentException("azimuth must be a number of degrees but is " + azimuth);
        }
        if (!(elevation >= -90 && elevation <= 90)) {
            throw new IllegalArgumentException("elevation must be -90..90 degrees but is " + elevation);
        }
    }

    /** Straight at the front. */
    public static Camera front() {
        return new Camera(0, 0);
    }

    /** From the front, somewhat from the side and from above, as products are mostly shown. */
    public static Camera threeQuarter() {
        return new Camera(-35, 22);
    }
}
