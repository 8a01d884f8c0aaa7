package dev.maquette.provider;

import java.util.Collection;
import java.util.Comparator;

/** The width of a picture to its height; only their quotient matters. */
public record AspectRatio(double width, double height) {

    public static final AspectRatio SQUARE = new AspectRatio(1, 1);

    public AspectRatio {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("An aspect ratio needs two positive sides, not " + width + ":" + height);
        }
    }

    /** Reads {@code 16:9}, and a size in pixels such as {@code 1536x1024}. Throws {@link IllegalArgumentException}. */
    public static AspectRatio parse(String ratio) {
        String[] sides = ratio.strip().split("[:x]");
        if (sides.length != 2) {
            throw new IllegalArgumentException("An aspect ratio is written like 16:9 or 1536x1024, not like " + ratio);
        }
        return new AspectRatio(Double.parseDouble(sides[0]), Double.parseDouble(sides[1]));
    }

    /** Of those offered, the one of which the least has to be cut away: twice as wide is as far as twice as high. */
    public String nearest(Collection<String> offered) {
        return offered.stream()
                .min(Comparator.comparingDouble(
                        ratio -> Math.abs(Math.log(parse(ratio).quotient() / quotient()))))
                .orElseThrow();
    }

    private double quotient() {
        return width / height;
    }
}
