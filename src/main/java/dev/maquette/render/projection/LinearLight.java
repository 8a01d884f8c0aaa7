package dev.maquette.render.projection;

import dev.maquette.mesh.raster.Srgb;

/**
 * Linear light in whole numbers of 13 bits, of which even the darkest two neighbouring levels of sRGB are two apart, and three of them side by side in
 * one {@code long}, each with 8 bits of room above: a weighted mean whose weights add up to 256 is one multiplication a colour instead of three.
 */
final class LinearLight {

    /** Full light. */
    static final int ONE = 8191;

    /** Of red and green in a packed colour; blue is at the lowest bit. */
    static final int RED = 42;

    static final int GREEN = 21;

    /** One channel of a packed colour once it is shifted down. */
    static final int CHANNEL = (1 << 21) - 1;

    /** The 13 bits of each channel, without the room above. */
    static final long LEVELS = 0x1FFFL << RED | 0x1FFFL << GREEN | 0x1FFFL;

    /** One half of 256 in each channel, which turns the cut of a division by 256 into rounding. */
    static final long HALF = 128L << RED | 128L << GREEN | 128L;

    /** 0..{@link #ONE} for each stored level. */
    static final short[] DECODED = new short[256];

    /** The stored level for each of 0..{@link #ONE}. */
    static final byte[] ENCODED = new byte[ONE + 1];

    static {
        for (int level = 0; level < DECODED.length; level++) {
            DECODED[level] = (short) Math.round(Srgb.toLinear(level) * ONE);
        }
        for (int light = 0; light <= ONE; light++) {
            ENCODED[light] = (byte) Srgb.fromLinear((double) light / ONE);
        }
    }

    private LinearLight() {}

    /** The colour of an ARGB pixel, its alpha ignored. */
    static long packed(int argb) {
        return (long) DECODED[argb >> 16 & 0xFF] << RED
                | (long) DECODED[argb >> 8 & 0xFF] << GREEN
                | DECODED[argb & 0xFF];
    }

    /** Of the primaries of sRGB (ITU-R BT.709), in the unit of the arguments. */
    static float luminance(float red, float green, float blue) {
        return 0.2126f * red + 0.7152f * green + 0.0722f * blue;
    }
}
