package dev.maquette.packaging.dieline;

/** The name of a panel that has no artwork, in the middle of it and turned as its artwork would be. */
final class PanelName {

    /** In millimetres at a drawing scale of 1. */
    private static final double LARGEST = 6;

    /** The share of a panel's edge that a name may fill. */
    private static final double FILL = 0.8;

    private PanelName() {}

    static Label of(Face face, double scale) {
        String name = face.panel().name();
        double widest = FILL * face.box().width() / (name.length() * Label.CHARACTER_WIDTH);
        double size =
                Math.min(LARGEST * scale, Math.min(widest, FILL * face.box().height()));
        double down = size * Label.CAPITAL_HEIGHT / 2;
        return new Label(name, face.box().center().plus(0, face.turn() == 0 ? down : -down), size, true, face.turn());
    }
}
