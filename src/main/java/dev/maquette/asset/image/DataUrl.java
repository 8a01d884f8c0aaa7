package dev.maquette.asset.image;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A {@code data:} URL (RFC 2397) in its base64 form, not yet decoded.
 *
 * @param mediaType as declared, without parameters; may be empty
 * @param base64 the payload as written
 */
record DataUrl(String mediaType, String base64) {

    static final String SCHEME = "data:";

    private static final Pattern PREFIX =
            Pattern.compile("data:([\\w.+-]+/[\\w.+-]+)?(?:;[\\w.+-]+=[\\w.+-]+)*;base64", Pattern.CASE_INSENSITIVE);

    /** Longer than any real one. */
    private static final int LONGEST_PREFIX = 200;

    static boolean isDataUrl(String text) {
        return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Takes it apart without looking at the payload. Throws {@link InvalidImageException}. */
    static DataUrl parse(String text) {
        int comma = text.indexOf(',');
        var prefix = comma < 0 || comma > LONGEST_PREFIX ? "" : text.substring(0, comma);
        var match = PREFIX.matcher(prefix);
        if (!match.matches()) {
            throw new InvalidImageException("must be a data URL of the form data:image/png;base64,...");
        }
        return new DataUrl(match.group(1) == null ? "" : match.group(1), text.substring(comma + 1));
    }

    /** How many bytes the payload has when decoded, known without decoding it. */
    long size() {
        int length = base64.length();
        int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
        return length * 3L / 4 - padding;
    }

    /** Strict: no white space, no foreign characters. Throws {@link InvalidImageException}. */
    byte[] bytes() {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidImageException("is not valid base64", e);
        }
    }

    @Override
    public String toString() {
        return "DataUrl[" + mediaType + ", " + size() + " bytes]";
    }
}
