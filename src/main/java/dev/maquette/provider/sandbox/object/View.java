package dev.maquette.provider.sandbox.object;

import java.util.List;
import java.util.regex.Pattern;

/**
 * From where a picture is taken. Angles in degrees: azimuth 0 looks at the front, positive goes round to the viewer's
 * right; elevation 90 looks straight down.
 */
public enum View {
    THREE_QUARTER(42, 36),
    TOP(0, 84),
    LEFT(-90, 6),
    RIGHT(90, 6),
    BACK(180, 14),
    FRONT(0, 12),
    /** When the prompt does not say: nearly from the front, as products are shown. */
    UNSAID(24, 20);

    private static final String OF_VIEW = "(?:[- ](?:side|hand|elevation))*[- ](?:view|angle|profile|elevation)";
    private static final String SEEN_FROM = "from (?:directly |straight |the )*";

    private record Phrase(View view, Pattern pattern) {
        Phrase(View view, String expression) {
            this(view, Pattern.compile(expression));
        }
    }

    /** In order of precedence: the three-quarter view also speaks of the top and the right side. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    THREE_QUARTER,
                    "(?:\\b45(?:[- ]?degrees?\\b|°)|\\bthree[- ]quarters?\\b|\\b3/4\\b|\\bisometric\\b|\\babove[- ](?:and to the )?right\\b)"
                            + "(?:(?! of )[^.;])*"),
            new Phrase(
                    TOP,
                    "\\btop" + OF_VIEW + "|\\btop[- ]down\\b|\\bbird'?s?[- ]eye\\b|\\boverhead\\b|\\b" + SEEN_FROM
                            + "(?:top|above)\\b|\\bview: top\\b"),
            side(LEFT, "left"),
            side(RIGHT, "right"),
            side(BACK, "(?:back|rear)"),
            new Phrase(BACK, "\\bfrom behind\\b"),
            side(FRONT, "front"));

    private final double azimuth;
    private final double elevation;

    View(double azimuth, double elevation) {
        this.azimuth = azimuth;
        this.elevation = elevation;
    }

    public double azimuth() {
        return azimuth;
    }

    public double elevation() {
        return elevation;
    }

    /** A view other than the first one of an object: the picture must show what the reference shows. */
    boolean followsReference() {
        return this != UNSAID && this != FRONT;
    }

    /** @param text in lower case */
    static View in(String text) {
        return PHRASES.stream()
                .filter(phrase -> phrase.pattern().matcher(text).find())
                .findFirst()
                .map(Phrase::view)
                .orElse(UNSAID);
    }

    /** The lower-case text without its view phrases, so that "left" and "top" do not count as words about the object. */
    static String removedFrom(String text) {
        String rest = text;
        for (Phrase phrase : PHRASES) {
            rest = phrase.pattern().matcher(rest).replaceAll(" ");
        }
        return rest;
    }

    private static Phrase side(View view, String word) {
        return new Phrase(
                view,
                "\\b" + word + OF_VIEW + "|\\b" + SEEN_FROM + word + "\\b|\\bview: (?:the )?" + word + "\\b|\\bthe "
                        + word + " side\\b|\\b" + word + " side at\\b");
    }
}
