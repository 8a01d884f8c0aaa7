package dev.maquette.provider.sandbox.artwork;

/** A round lid or base: rings round the middle, all that matters well inside the circle. */
record Disc(Furnishing furnishing, double radius) {

    /** @param lid whether it is what people see, instead of the base */
    void print(boolean lid, String name) {
        Palette palette = furnishing.palette();
        Sheet sheet = furnishing.sheet();
        double medallion = (lid ? 0.56 : 0.4) * radius;
        double line = 0.018 * radius;
        furnishing.label(Shape.circle(0, 0, medallion), 0, 0, medallion, line);
        boolean titled = lid && !furnishing.design().title().isEmpty();
        if (titled) {
            double inner = 0.36 * radius;
            Shape ring = Shape.circle(0, 0, inner);
            sheet.fill(ring.grown(0.6 * line), 0, 0, inner + line, palette.motif());
            sheet.fill(ring, 0, 0, inner, palette.ground());
            titleRound((medallion + inner) / 2);
        }
        furnishing.emblem(0, 0, (titled ? 0.26 : 0.6 * medallion / radius) * radius);
        furnishing.namePlate(name, 0, 0.79 * radius, 0.062 * radius);
    }

    private void titleRound(double ring) {
        double mostWidth = 1.5 * Math.PI * ring;
        double height = Math.min(
                0.11 * radius,
                mostWidth / Lettering.widthOfUnit(furnishing.design().title()));
        int rgb = furnishing.palette().legibleOn(furnishing.palette().ground());
        new Lettering(height, 0.17, rgb)
                .writeRound(furnishing.sheet(), furnishing.design().title(), ring);
    }
}
