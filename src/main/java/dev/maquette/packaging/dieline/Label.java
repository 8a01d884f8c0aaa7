package dev.maquette.packaging.dieline;

/**
 * A line of text on the sheet.
 *
 * @param at where the text stands on its baseline
 * @param size of the type, in millimetres
 * @param centered whether {@code at} is the middle of the text instead of its beginning
 * @param turn by how many degrees the text is turned clockwise around {@code at}
 */
record Label(String text, Point at, double size, boolean centered, int turn) {

    /** How high capitals and digits of sans-serif types are, as a share of their size. */
    static final double CAPITAL_HEIGHT = 0.72;

    /** About how wide a character is on average, with a reserve for wide types. */
    static final double CHARACTER_WIDTH = 0.62;

    static Label left(String text, Point at, double size) {
        return new Label(text, at, size, false, 0);
    }
}
