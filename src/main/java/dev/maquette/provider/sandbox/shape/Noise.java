package dev.maquette.provider.sandbox.shape;

/** Smooth random values that repeat after a whole number of cells, so that textures have no seam. */
record Noise(int seed) {

    /**
     * @param x in cells
     * @param periodX after how many cells it repeats; likewise {@code periodY}
     * @return 0..1
     */
    double at(double x, double y, int periodX, int periodY) {
        int cellX = (int) Math.floor(x);
        int cellY = (int) Math.floor(y);
        double fractionX = smooth(x - cellX);
        double fractionY = smooth(y - cellY);
        int left = Math.floorMod(cellX, periodX);
        int right = Math.floorMod(cellX + 1, periodX);
        int upper = Math.floorMod(cellY, periodY);
        int lower = Math.floorMod(cellY + 1, periodY);
        double above = mix(lattice(left, upper), lattice(right, upper), fractionX);
        double below = mix(lattice(left, lower), lattice(right, lower), fractionX);
        return mix(above, below, fractionY);
    }

    /** Several sizes of noise laid over each other, 0..1. */
    double layered(double x, double y, int periodX, int periodY) {
        double sum = 0;
        double share = 0.5;
        int factor = 1;
        for (int layer = 0; layer < 4; layer++) {
            sum += share * at(x * factor, y * factor, periodX * factor, periodY * factor);
            share /= 2;
            factor *= 2;
        }
        return sum / (1 - share * 2);
    }

    private double lattice(int x, int y) {
        int hash = seed * 0x9E3779B1 + x * 0x85EBCA6B + y * 0xC2B2AE35;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        hash = (hash ^ hash >>> 12) * 0x297A2D39;
        hash ^= hash >>> 15;
        return (hash >>> 8) / (double) (1 << 24);
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
