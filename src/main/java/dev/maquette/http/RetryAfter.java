package dev.maquette.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After} of another server's answer: seconds, or the date at which to come back. */
public final class RetryAfter {

    private RetryAfter() {}

    /** Empty when the header says nothing that makes sense; never negative. */
    public static Optional<Duration> of(String header, Clock clock) {
        Duration pause = header.chars().allMatch(Character::isDigit) ? seconds(header) : until(header, clock);
        return Optional.ofNullable(pause).filter(wait -> !wait.isNegative());
    }

    private static Duration seconds(String value) {
        try {
            return Duration.ofSeconds(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Duration until(String value, Clock clock) {
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), date.toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
