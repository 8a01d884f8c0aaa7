package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.object.Rgb;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The three colours of a design, sRGB, 0xRRGGBB.
 *
 * @param ground covers most
 * @param motif of what is printed on the ground
 * @param accent of lines and small things
 */
public record Palette(int ground, int motif, int accent) {

    private static final int PAPER = 0xFFF8EA;
    private static final int INK = 0x1F2A33;

    /** How much of their own colour motif and accent keep in the calm variant. */
    private static final double CALM = 0.4;

    /** Luminances closer than this do not make letters legible. */
    private static final double LEGIBLE = 0.3;

    /** The same ground with a weaker print, to be written on. */
    Palette calm() {
        return new Palette(ground, Rgb.mix(ground, motif, CALM), Rgb.mix(ground, accent, CALM));
    }

    /** The darkest colour, made darker where it is the ground, so that it shows there. */
    int deep() {
        int darkest = Stream.of(motif, accent, ground)
                .min(Comparator.comparingDouble(Rgb::luminance))
                .orElseThrow();
        return darkest == ground ? Rgb.shaded(ground, 0.7) : darkest;
    }

    /** A colour of the palette that can be read on the given one, or else nearly white or nearly black. */
    int legibleOn(int background) {
        return Stream.of(motif, accent, ground)
                .filter(rgb -> contrast(rgb, background) > LEGIBLE)
                .findFirst()
                .orElseGet(() -> contrast(PAPER, background) > contrast(INK, background) ? PAPER : INK);
    }

    /** Lighter (above 1) or darker (below 1). */
    Palette shaded(double factor) {
        return new Palette(Rgb.shaded(ground, factor), Rgb.shaded(motif, factor), Rgb.shaded(accent, factor));
    }

    private static double contrast(int one, int other) {
        return Math.abs(Rgb.luminance(one) - Rgb.luminance(other));
    }
}
