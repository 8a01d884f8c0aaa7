package dev.maquette.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client would like in its {@code Prefer} headers (RFC 7240), as far as this service can do it. As that standard
 * asks, whatever is unknown or malformed is ignored and never an error.
 *
 * @param waitFor how long the response may be held back for the end of the work: 1 to 60 seconds, empty for an answer at once
 */
public record Preference(Optional<Duration> waitFor) {

    public static final String HEADER = "Prefer";

    /** Proxies commonly cut requests that are silent for longer. */
    private static final int MAX_WAIT_SECONDS = 60;

    /** One preference up to the next comma, which does not count within quotes. */
    private static final Pattern PREFERENCE = Pattern.compile("(?:[^,\"]++|\"(?:[^\"\\\\]++|\\\\.)*+\")+");

    /** Far above any real ones; the matcher needs stack for every quote, of which longer ones could have too many. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern WAIT =
            Pattern.compile("\\s*wait\\s*=\\s*(?:(\\d{1,9})|\"(\\d{1,9})\")\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);

    /** Reads all {@code Prefer} headers of a request, such as {@code @HeaderParam(Preference.HEADER)} gives them. */
    public static Preference of(List<String> headers) {
        String all = String.join(",", headers);
        return new Preference(PREFERENCE
                .matcher(all.length() > MAX_LENGTH ? "" : all)
                .results()
                .map(preference -> WAIT.matcher(preference.group()))
                .filter(wait -> wait.matches())
                // the first one counts
                .findFirst()
                .map(wait -> Integer.parseInt(wait.group(1) == null ? wait.group(2) : wait.group(1)))
                .filter(seconds -> seconds > 0)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, MAX_WAIT_SECONDS))));
    }
}
