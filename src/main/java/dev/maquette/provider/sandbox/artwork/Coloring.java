package dev.maquette.provider.sandbox.artwork;

import dev.maquette.provider.sandbox.artwork.DesignWords.NamedColor;
import dev.maquette.provider.sandbox.artwork.DesignWords.Use;
import dev.maquette.provider.sandbox.object.Rgb;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Named colours, each in its place; the places that are left are filled so that all three can be told apart. */
record Coloring(Map<Use, Integer> colors) {

    /** Colours nearer to each other than this look alike. */
    private static final double ALIKE = 70;

    private static final List<Integer> ACCENTS = List.of(0xD9A441, 0xE8694A, 0xFFF1D6, 0x22303C);
    private static final int PAPER = 0xF7F0E1;
    private static final int CREAM = 0xFFF4DF;
    private static final int INK = 0x252B36;
    /** Colours as far from each other as this go beside each other in any print. */
    private static final double CLEAR = 120;

    /** What has no place of its own goes to the ground first, then to the motif and to the accent. */
    static Coloring of(List<NamedColor> named) {
        Map<Use, Integer> colors = new EnumMap<>(Use.class);
        named.forEach(color -> color.use().ifPresent(use -> colors.putIfAbsent(use, color.rgb())));
        for (NamedColor color : named) {
            if (!colors.containsValue(color.rgb())) {
                Stream.of(Use.values())
                        .filter(use -> !colors.containsKey(use))
                        .findFirst()
                        .ifPresent(use -> colors.put(use, color.rgb()));
            }
        }
        return new Coloring(colors);
    }

    Palette palette() {
        Integer motif = colors.get(Use.MOTIF);
        int ground = colors.getOrDefault(Use.GROUND, paperFor(motif == null ? colors.get(Use.ACCENT) : motif));
        int print = motif == null ? printOn(ground) : motif;
        return new Palette(ground, print, colors.getOrDefault(Use.ACCENT, accentBeside(ground, print)));
    }

    /** Other colours stay, unless they can no longer be told from the new ones. */
    Palette on(Palette before) {
        int ground = colors.getOrDefault(Use.GROUND, before.ground());
        Integer motif = colors.get(Use.MOTIF);
        if (motif != null && !colors.containsKey(Use.GROUND) && alike(motif, ground)) {
            ground = paperFor(motif);
        }
        int print = motif != null ? motif : alike(before.motif(), ground) ? printOn(ground) : before.motif();
        Integer accent = colors.get(Use.ACCENT);
        boolean accentStays = !alike(before.accent(), ground) && !alike(before.accent(), print);
        int line = accent != null ? accent : accentStays ? before.accent() : accentBeside(ground, print);
        return new Palette(ground, print, line);
    }

    private static int paperFor(Integer print) {
        return print == null || Rgb.luminance(print) < 0.72 ? PAPER : Rgb.mix(INK, print, 0.12);
    }

    private static int printOn(int ground) {
        return Rgb.luminance(ground) > 0.55 ? Rgb.mix(deepened(ground), INK, 0.2) : Rgb.mix(ground, CREAM, 0.78);
    }

    /** The same hue, dark and stronger. */
    private static int deepened(int rgb) {
        double grey = (Rgb.red(rgb) + Rgb.green(rgb) + Rgb.blue(rgb)) / 3.0;
        return Rgb.of(deepened(Rgb.red(rgb), grey), deepened(Rgb.green(rgb), grey), deepened(Rgb.blue(rgb), grey));
    }

    private static double deepened(int channel, double grey) {
        return 0.45 * (grey + 1.9 * (channel - grey));
    }

    /** The first that is clear of both, or else the one that is clearest. */
    private static int accentBeside(int ground, int print) {
        return ACCENTS.stream()
                .filter(rgb -> distance(rgb, ground) > CLEAR && distance(rgb, print) > CLEAR)
                .findFirst()
                .or(() -> ACCENTS.stream()
                        .max(Comparator.comparingDouble(rgb -> Math.min(distance(rgb, ground), distance(rgb, print)))))
                .orElseThrow();
    }

    private static boolean alike(int one, int other) {
        return distance(one, other) < ALIKE;
    }

    /** With the weights that brightness has for the eye. */
    private static double distance(int one, int other) {
        double red = Rgb.red(one) - Rgb.red(other);
        double green = Rgb.green(one) - Rgb.green(other);
        double blue = Rgb.blue(one) - Rgb.blue(other);
        return Math.sqrt(0.9 * red * red + 1.6 * green * green + 0.5 * blue * blue);
    }
}
