package dev.maquette.provider.sandbox.artwork;

/** The top and the bottom of a box. */
record EndFlap(Furnishing furnishing) {

    private static final int BARS = 38;
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x1A1A1A;

    private double size() {
        return furnishing.extent().shorter();
    }

    void emblem(String name) {
        double radius = 0.27 * size();
        furnishing.label(Shape.circle(0, 0, radius), 0, -0.04 * size(), radius, 0.012 * size());
        furnishing.emblem(0, -0.04 * size(), 0.6 * radius);
        name(name);
    }

    void barCode(String name) {
        double width = 0.42 * size();
        double height = 0.26 * size();
        Sheet sheet = furnishing.sheet();
        sheet.fill(Shape.plate(1.14 * width, 1.2 * height, 0.02 * size()), 0, 0, width, WHITE);
        for (int bar = 0; bar < BARS; bar++) {
            double thickness = Dice.roll(furnishing.design().seed(), bar, 0, 30) < 0.5 ? 0.7 : 0.35;
            Shape shape = Shape.plate(thickness * width / BARS, height, 0);
            sheet.fill(shape, width * ((bar + 0.5) / BARS - 0.5), 0, height, BLACK);
        }
        name(name);
    }

    private void name(String name) {
        double height = 0.042 * size();
        furnishing.namePlate(name, 0, furnishing.extent().height() / 2 - 2.2 * height, height);
    }
}
