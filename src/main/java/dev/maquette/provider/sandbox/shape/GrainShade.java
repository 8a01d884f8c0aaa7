package dev.maquette.provider.sandbox.shape;

import dev.maquette.provider.sandbox.object.Grain;

/** How much lighter or darker the grain makes a place of a texture that covers an area of the given size. */
final class GrainShade {

    private final Grain grain;
    private final Noise noise;
    private final double width;
    private final double height;

    /** Sizes in metres; the grain's cells are fitted so that a whole number goes round. */
    GrainShade(Grain grain, int seed, double width, double height) {
        this.grain = grain;
        this.noise = new Noise(seed);
        this.width = width;
        this.height = height;
    }

    /**
     * @param u 0..1 across, likewise {@code v} downwards
     * @return factor on the colour, about 1
     */
    double at(double u, double v) {
        return switch (grain) {
            case PLAIN -> 0.995 + 0.01 * cells(u, v, 0.02, 0.02);
            case GLAZE -> glaze(u, v);
            case WOOD -> wood(u, v);
            case BAMBOO -> bamboo(u, v);
            case CLAY -> clay(u, v);
            case MARBLE -> marble(u, v);
            case LEATHER -> leather(u, v);
            case WOVEN -> woven(u, v);
            case BRUSHED -> 0.95 + 0.1 * cells(u, v, 0.05, 0.0012);
        };
    }

    private double glaze(double u, double v) {
        return 0.985 + 0.03 * layers(u, v, 0.04, 0.04) - 0.09 * speckles(u, v, 0.009, 0.45);
    }

    private double wood(double u, double v) {
        double bend = layers(u, v, 0.05, 0.3);
        double rings = 0.5 + 0.5 * Math.sin(2 * Math.PI * (u * count(width, 0.035) + 2.6 * bend));
        double fibres = cells(u, v, 0.0016, 0.05);
        return 0.84 + 0.2 * rings * rings + 0.12 * (fibres - 0.5) + 0.06 * bend;
    }

    private double bamboo(double u, double v) {
        double strips = u * count(width, 0.014);
        double strip = strips - Math.floor(strips);
        double joint = strip < 0.05 ? -0.13 : 0;
        double tone = noise.at(Math.floor(strips) + 0.5, 0.5, count(width, 0.014), 1) - 0.5;
        return 1 + 0.12 * tone + joint + 0.08 * (cells(u, v, 0.0014, 0.06) - 0.5);
    }

    private double clay(double u, double v) {
        return 0.93 + 0.14 * layers(u, v, 0.03, 0.03) - 0.12 * speckles(u, v, 0.006, 0.6);
    }

    private double marble(double u, double v) {
        double vein = Math.abs(layers(u, v, 0.09, 0.09) - 0.5) * 2;
        return 0.72 + 0.28 * Math.pow(Math.min(1, vein * 5), 0.5);
    }

    private double leather(double u, double v) {
        double crease = Math.abs(layers(u, v, 0.007, 0.007) - 0.5) * 2;
        return 0.9 + 0.1 * Math.min(1, crease * 2.2) + 0.06 * layers(u, v, 0.06, 0.06);
    }

    private double woven(double u, double v) {
        double across = Math.sin(2 * Math.PI * u * count(width, 0.004));
        double down = Math.sin(2 * Math.PI * v * count(height, 0.004));
        return 0.93 + 0.07 * across * down + 0.05 * (cells(u, v, 0.004, 0.02) - 0.5);
    }

    /** Round spots at random places, some of them left out; 1 in the middle of a spot. */
    private double speckles(double u, double v, double cell, double share) {
        int columns = count(width, cell);
        int rows = count(height, cell);
        double column = Math.floor(u * columns);
        double row = Math.floor(v * rows);
        double size = noise.at(column, row, columns, rows);
        if (size > share) {
            return 0;
        }
        double x = u * columns - column - 0.3 - 0.4 * noise.at(row + 7, column, rows, columns);
        double y = v * rows - row - 0.3 - 0.4 * noise.at(row, column + 3, rows, columns);
        double radius = 0.04 + 0.14 * size / share;
        return Math.clamp((radius - Math.hypot(x, y)) / 0.06, 0, 1);
    }

    private double cells(double u, double v, double cellWidth, double cellHeight) {
        int columns = count(width, cellWidth);
        int rows = count(height, cellHeight);
        return noise.at(u * columns, v * rows, columns, rows);
    }

    private double layers(double u, double v, double cellWidth, double cellHeight) {
        int columns = count(width, cellWidth);
        int rows = count(height, cellHeight);
        return noise.layered(u * columns, v * rows, columns, rows);
    }

    private static int count(double size, double cell) {
        return Math.clamp(Math.round(size / cell), 1, 512);
    }
}
