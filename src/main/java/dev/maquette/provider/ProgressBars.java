package dev.maquette.provider;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads progress out of logs with tqdm bars, for example {@code Sampling:  58%|#####8    | 7/12}. A run draws several
 * bars one after the other and does not say how many, so each bar fills half of what the one before left of the way.
 */
public final class ProgressBars {

    private static final Pattern BAR = Pattern.compile("(\\d{1,3})%\\|");

    private ProgressBars() {}

    /** 0..99; never falls while the log grows. A missing log is 0. */
    public static int percent(String log) {
        int finished = 0;
        int current = 0;
        Matcher bar = BAR.matcher(log == null ? "" : log);
        while (bar.find()) {
            int shown = Math.min(100, Integer.parseInt(bar.group(1)));
            if (shown < current) {
                finished++;
            }
            current = shown;
        }
        double left = 100 * Math.pow(0.5, finished);
        return (int) Math.min(99, 100 - left + left / 2 * current / 100);
    }
}
