package dev.maquette.packaging.dieline;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths as people and files read them, whatever the language of the machine. */
final class Millimetres {

    private Millimetres() {}

    /** With at most two decimals and the unit. */
    static String label(double length) {
        return rounded(length, 2) + " mm";
    }

    /** With at most two decimals. */
    static String number(double length) {
        return rounded(length, 2);
    }

    /** With at most four decimals, so to a tenth of a micrometre. */
    static String exact(double length) {
        return rounded(length, 4);
    }

    private static String rounded(double length, int decimals) {
        return BigDecimal.valueOf(length)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
