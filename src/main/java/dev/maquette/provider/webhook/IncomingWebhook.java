package dev.maquette.provider.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request by which a provider tells something, as it came.
 *
 * @param headers the value of a header by its name, or null
 * @param body its very bytes, since these are what is signed
 * @param receivedAt by the clock of this service
 */
public record IncomingWebhook(Function<String, String> headers, byte[] body, Instant receivedAt) {

    /** What the providers advise: clocks differ, and a message that was overheard must not be of use for long. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** An empty text when the header is absent, which no signature has. */
    public String header(String name) {
        return Optional.ofNullable(headers.apply(name)).orElse("");
    }

    /** @param timestamp seconds since 1970, as the provider signed them */
    public boolean isFresh(String timestamp) {
        try {
            Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(signedAt, receivedAt).abs().compareTo(WINDOW) <= 0;
        } catch (RuntimeException noTime) {
            return false;
        }
    }
}
