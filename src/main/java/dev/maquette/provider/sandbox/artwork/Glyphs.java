package dev.maquette.provider.sandbox.artwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Capital letters and digits as strokes, since a machine may have no fonts at all. Each stroke is a way through points of
 * a grid, {@code xy} in steps of a ninth of the letters' height, from the upper left; an {@code r} rounds the corner.
 */
final class Glyphs {

    /** Steps of the grid from the top of a letter to its foot. */
    static final int GRID = 9;

    private static final double CORNER_RADIUS = 2.4;
    private static final int CORNER_STEPS = 6;

    private static final Map<Character, String> STROKES = Map.ofEntries(
            Map.entry('A', "09 30 69, 16 56"),
            Map.entry('B', "04 54r 50r 00 09 69r 64r 34"),
            Map.entry('C', "62 60r 00r 09r 69r 67"),
            Map.entry('D', "00 60r 69r 09 00"),
            Map.entry('E', "50 00 09 59, 04 44"),
            Map.entry('F', "50 00 09, 04 44"),
            Map.entry('G', "62 60r 00r 09r 69r 65 45"),
            Map.entry('H', "00 09, 60 69, 04 64"),
            Map.entry('I', "00 09"),
            Map.entry('J', "40 49r 09r 07"),
            Map.entry('K', "00 09, 60 05, 23 69"),
            Map.entry('L', "00 09 59"),
            Map.entry('M', "09 00 46 80 89"),
            Map.entry('N', "09 00 69 60"),
            Map.entry('O', "30 00r 09r 69r 60r 30"),
            Map.entry('P', "09 00 60r 65r 05"),
            Map.entry('Q', "30 00r 09r 69r 60r 30, 46 79"),
            Map.entry('R', "09 00 60r 65r 05, 35 69"),
            Map.entry('S', "62 60r 00r 04r 64r 69r 09r 07"),
            Map.entry('T', "00 60, 30 39"),
            Map.entry('U', "00 09r 69r 60"),
            Map.entry('V', "00 39 60"),
            Map.entry('W', "00 29 43 69 80"),
            Map.entry('X', "00 69, 60 09"),
            Map.entry('Y', "00 34 60, 34 39"),
            Map.entry('Z', "00 60 09 69"),
            Map.entry('0', "20 00r 09r 59r 50r 20"),
            Map.entry('1', "02 20 29"),
            Map.entry('2', "02 00r 60r 64r 09 69"),
            Map.entry('3', "01 00r 60r 64r 24, 24 64r 69r 09r 08"),
            Map.entry('4', "49 40 06 66"),
            Map.entry('5', "60 00 04 64r 69r 09r 08"),
            Map.entry('6', "61 60r 00r 09r 69r 64r 04"),
            Map.entry('7', "00 60 29"),
            Map.entry('8', "30 00r 04r 64r 60r 30, 34 04r 09r 69r 64r 34"),
            Map.entry('9', "65 05r 00r 60r 69r 09r 08"),
            Map.entry('-', "05 45"),
            Map.entry('+', "05 65, 32 38"),
            Map.entry('\'', "00 02"),
            Map.entry('.', "09 09"));

    private static final Map<Character, Glyph> GLYPHS = STROKES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    entry -> new Glyph(Stream.of(entry.getValue().split(", "))
                            .map(Glyphs::way)
                            .toList())));

    /** Ways through points x y, in steps of the grid. */
    record Glyph(List<double[][]> ways) {

        double width() {
            return ways.stream()
                    .flatMap(Stream::of)
                    .mapToDouble(point -> point[0])
                    .max()
                    .orElse(0);
        }

        /** @param thickness of the strokes in steps of the grid */
        Shape shape(double thickness) {
            List<Shape> lines = new ArrayList<>();
            for (double[][] way : ways) {
                for (int i = 1; i < way.length; i++) {
                    lines.add(Shape.line(way[i - 1][0], way[i - 1][1], way[i][0], way[i][1], thickness));
                }
            }
            return lines.stream().reduce(Shape::or).orElseThrow();
        }
    }

    private Glyphs() {}

    static boolean has(char letter) {
        return GLYPHS.containsKey(letter);
    }

    /** Of a letter that there is. */
    static Glyph of(char letter) {
        return GLYPHS.get(letter);
    }

    private static double[][] way(String stroke) {
        String[] points = stroke.split(" ");
        List<double[]> way = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            double[] point = point(points[i]);
            if (points[i].endsWith("r")) {
                round(way, point(points[i - 1]), point, point(points[i + 1]));
            } else {
                way.add(point);
            }
        }
        return way.toArray(double[][]::new);
    }

    private static double[] point(String text) {
        return new double[] {text.charAt(0) - '0', text.charAt(1) - '0'};
    }

    /** A quarter of an ellipse within the corner; neighbouring corners share the edge between them. */
    private static void round(List<double[]> way, double[] before, double[] corner, double[] after) {
        double[] start = towards(corner, before);
        double[] end = towards(corner, after);
        for (int step = 0; step <= CORNER_STEPS; step++) {
            double angle = Math.PI / 2 * step / CORNER_STEPS;
            double toEnd = 1 - Math.cos(angle);
            double toCorner = Math.sin(angle);
            way.add(new double[] {
                start[0] + toCorner * (corner[0] - start[0]) + toEnd * (end[0] - corner[0]),
                start[1] + toCorner * (corner[1] - start[1]) + toEnd * (end[1] - corner[1])
            });
        }
    }

    private static double[] towards(double[] corner, double[] other) {
        double length = Math.hypot(other[0] - corner[0], other[1] - corner[1]);
        double share = Math.min(CORNER_RADIUS, length / 2) / length;
        return new double[] {corner[0] + share * (other[0] - corner[0]), corner[1] + share * (other[1] - corner[1])};
    }
}
