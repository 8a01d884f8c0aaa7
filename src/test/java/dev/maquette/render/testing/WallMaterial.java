package dev.maquette.render.testing;

/** What the wall is made of: linear reflectance at a place on it, in metres. */
public enum WallMaterial {
    RED_BRICK {
        @Override
        double[] at(double x, double y, long seed) {
            return brick(x, y, seed, new double[] {0.33, 0.11, 0.065}, new double[] {0.42, 0.38, 0.32});
        }
    },
    YELLOW_BRICK {
        @Override
        double[] at(double x, double y, long seed) {
            return brick(x, y, seed, new double[] {0.50, 0.36, 0.19}, new double[] {0.30, 0.28, 0.25});
        }
    },
    WHITE_PLASTER {
        @Override
        double[] at(double x, double y, long seed) {
            return plaster(x, y, seed, new double[] {0.70, 0.68, 0.62});
        }
    },
    OCHRE_PLASTER {
        @Override
        double[] at(double x, double y, long seed) {
            return plaster(x, y, seed, new double[] {0.60, 0.40, 0.17});
        }
    },
    GREY_CONCRETE {
        @Override
        double[] at(double x, double y, long seed) {
            double[] panel = plaster(x, y, seed, new double[] {0.33, 0.33, 0.32});
            boolean joint = x - 2.4 * Math.floor(x / 2.4) < 0.015 || y - 1.2 * Math.floor(y / 1.2) < 0.015;
            return scaled(panel, joint ? 0.5 : 1);
        }
    },
    WOOD_SIDING {
        @Override
        double[] at(double x, double y, long seed) {
            double board = Math.floor(y / 0.16);
            double within = y / 0.16 - board;
            double grain = ValueNoise.cloudy(x * 1.5, y * 60, seed);
            double tone = 0.85 + 0.15 * ValueNoise.at((long) board, 0, seed) + 0.2 * (grain - 0.5);
            return scaled(new double[] {0.36, 0.22, 0.12}, within < 0.09 ? 0.35 : tone);
        }
    };

    private static final double BRICK_LENGTH = 0.25;
    private static final double COURSE = 0.0833;
    private static final double JOINT = 0.011;

    abstract double[] at(double x, double y, long seed);

    private static double[] brick(double x, double y, long seed, double[] clay, double[] mortar) {
        double course = Math.floor(y / COURSE);
        double shifted = x + (course % 2 == 0 ? 0 : BRICK_LENGTH / 2);
        double column = Math.floor(shifted / BRICK_LENGTH);
        if (y - course * COURSE < JOINT || shifted - column * BRICK_LENGTH < JOINT) {
            return mortar.clone();
        }
        double tone = 0.75 + 0.5 * ValueNoise.at((long) column, (long) course, seed);
        double stain = 0.9 + 0.2 * ValueNoise.cloudy(x * 20, y * 20, seed);
        return scaled(clay, tone * stain);
    }

    private static double[] plaster(double x, double y, long seed, double[] paint) {
        double weather = ValueNoise.cloudy(x * 0.7, y * 0.7, seed);
        double grain = ValueNoise.cloudy(x * 40, y * 40, seed + 9);
        return scaled(paint, 0.88 + 0.14 * weather + 0.10 * grain);
    }

    static double[] scaled(double[] colour, double factor) {
        return new double[] {colour[0] * factor, colour[1] * factor, colour[2] * factor};
    }
}
