package dev.maquette.packaging.dieline;

/**
 * The page and what stands where on it: the net with its marks, the legend below.
 *
 * @param width of the page in whole millimetres
 * @param height of the page in whole millimetres
 * @param scale how many times larger than usual text, marks and lines are drawn, 1 or more: a sheet of some metres is
 *     looked at from further away, or as a small picture
 * @param netOrigin the upper left corner of the trim
 * @param legendOrigin the upper left corner of the legend
 */
public record Sheet(double width, double height, double scale, Point netOrigin, Point legendOrigin) {

    /** The longest net that is drawn at scale 1: nearly two A4 pages side by side. */
    private static final double USUAL_NET = 400;

    // in millimetres at a drawing scale of 1
    private static final double MARKS = 22;
    private static final double MARGIN = 8;

    static Sheet of(Blank blank, double bleed) {
        double scale = Math.max(1, Math.max(blank.width(), blank.height()) / USUAL_NET);
        double around = bleed + MARKS * scale;
        double margin = MARGIN * scale;
        double width = Math.ceil(Math.max(blank.width() + 2 * around, Legend.WIDTH * scale + 2 * margin));
        Point net = new Point((width - blank.width()) / 2, around);
        Point legend = new Point(margin, net.y() + blank.height() + around);
        double height = Math.ceil(legend.y() + Legend.HEIGHT * scale + margin);
        return new Sheet(width, height, scale, net, legend);
    }
}
