package dev.maquette.job;

/** The words of the small status documents, which pollers read again and again. */
public final class StatusText {

    /** Keeps such a document under 1 KB in any script; the whole text stands in the state. */
    private static final int LONGEST = 180;

    private StatusText() {}

    /** The text, cut where it is too long; null for null. */
    public static String of(String text) {
        if (text == null || text.length() <= LONGEST) {
            return text;
        }
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
