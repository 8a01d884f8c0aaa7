package dev.maquette.mesh.raster;

/** The transfer function of sRGB (IEC 61966-2-1) between stored bytes and linear light. */
public final class Srgb {

    private static final float[] LINEAR = new float[256];

    static {
        for (int i = 0; i < LINEAR.length; i++) {
            double encoded = i / 255.0;
            LINEAR[i] = (float) (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4));
        }
    }

    private Srgb() {}

    /** Linear light 0..1 of one stored channel; only the lowest byte counts. */
    public static float toLinear(int channel) {
        return LINEAR[channel & 0xFF];
    }

    /** The stored channel 0..255 of linear light, which is clamped to 0..1. */
    public static int fromLinear(double linear) {
        double light = Math.clamp(linear, 0, 1);
        double encoded = light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(encoded * 255);
    }
}
