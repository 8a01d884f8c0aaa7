package dev.maquette.supabase;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After}: seconds, or the date at which to come back. */
final class RetryAfter {

    private RetryAfter() {}

    /** Null when the answer says nothing, or nothing that makes sense. */
    static Duration of(Answer answer, Clock clock) {
        return answer.headers()
                .firstValue("Retry-After")
                .map(value -> value.chars().allMatch(Character::isDigit) ? seconds(value) : until(value, clock))
                .filter(pause -> !pause.isNegative())
                .orElse(null);
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
