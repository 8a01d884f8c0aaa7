package dev.maquette.provider.sandbox.artwork;

import java.util.List;

/** Chances that fall alike whenever the same is asked. */
final class Dice {

    private Dice() {}

    /** 0 (inclusive) .. 1 (exclusive). */
    static double roll(int seed, long column, long row, int die) {
        return (mixed(seed + column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL + die * 0x165667B19E3779F9L)
                        >>> 11)
                / (double) (1L << 53);
    }

    static <T> T pick(List<T> choices, int seed, int die) {
        return choices.get((int) (roll(seed, 0, 0, die) * choices.size()));
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators"). */
    private static long mixed(long value) {
        long bits = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
        return bits ^ bits >>> 31;
    }
}
