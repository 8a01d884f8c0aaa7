package dev.maquette.provider.sandbox;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes of pictures as gpt-image-2 and its successors take them. */
final class OpenAiSize {

    static final String AUTO = "auto";

    private static final String USUAL = "1024x1024";
    private static final List<String> NAMED = List.of(USUAL, "1536x1024", "1024x1536", AUTO);
    private static final Pattern FREE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    private static final int STEP = 16;
    private static final int LONGEST_SIDE = 3840;
    private static final int GREATEST_RATIO = 3;
    private static final int LEAST_PIXELS = 655_360;
    private static final int MOST_PIXELS = 8_294_400;

    private OpenAiSize() {}

    /** The size as {@code WxH}: {@code auto} is the usual one. Throws {@link WireError}. */
    static String check(String size) {
        Matcher free = FREE.matcher(size);
        boolean offered = NAMED.contains(size)
                || free.matches() && fits(Integer.parseInt(free.group(1)), Integer.parseInt(free.group(2)));
        if (!offered) {
            throw OpenAiErrors.unsupportedValue("size", size, NAMED);
        }
        return size.equals(AUTO) ? USUAL : size;
    }

    /** @param size checked before */
    static PictureSize pixels(String size, int edge) {
        String[] sides = size.split("x");
        return PictureSize.ofPixels(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), edge);
    }

    private static boolean fits(int width, int height) {
        int longer = Math.max(width, height);
        int shorter = Math.min(width, height);
        return width % STEP == 0
                && height % STEP == 0
                && longer <= LONGEST_SIDE
                && longer <= GREATEST_RATIO * shorter
                && (long) width * height >= LEAST_PIXELS
                && (long) width * height <= MOST_PIXELS;
    }
}
