package dev.maquette.provider;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a provider asks to wait: {@code Retry-After} in seconds or as a date (RFC 9110, 10.2.3), else a sentence
 * like "Please retry in 10.67s" (Gemini) or "resets in ~30s" (Replicate).
 */
public final class RequestedWait {

    private static final Pattern SENTENCE =
            Pattern.compile("(?:retry|resets) in ~?(\\d{1,6}(?:\\.\\d+)?s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)\\d*s?");

    private RequestedWait() {}

    /** The wait that the header or else a sentence in the body asks for, or null. */
    public static Duration in(ErrorAnswer answer) {
        return answer.header("Retry-After")
                .flatMap(value -> seconds(value).or(() -> untilDate(value, answer)))
                .or(() -> sentence(answer.body()))
                .orElse(null);
    }

    /** Seconds, perhaps fractional, perhaps followed by {@code s}, as in {@code google.rpc.RetryInfo}. */
    public static Optional<Duration> seconds(String value) {
        Matcher seconds = SECONDS.matcher(value.strip());
        return seconds.matches()
                ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(seconds.group(1)) * 1000)))
                : Optional.empty();
    }

    private static Optional<Duration> sentence(String text) {
        Matcher sentence = SENTENCE.matcher(text);
        return sentence.find() ? seconds(sentence.group(1)) : Optional.empty();
    }

    /** Against the provider's own clock, which the answer tells too, so that a skewed clock here does no harm. */
    private static Optional<Duration> untilDate(String value, ErrorAnswer answer) {
        try {
            ZonedDateTime until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return answer.header("Date")
                    .map(now -> ZonedDateTime.parse(now, DateTimeFormatter.RFC_1123_DATE_TIME))
                    .map(now -> Duration.between(now, until))
                    .filter(Duration::isPositive);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
