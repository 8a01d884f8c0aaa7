package dev.maquette.webhook;

import java.time.Duration;
import java.util.Optional;

/** How one attempt to deliver came out. */
sealed interface Attempt {

    /** The endpoint has taken the message. */
    record Taken(int status) implements Attempt {}

    /** The endpoint says that nobody will ever listen there again. */
    record Gone() implements Attempt {}

    /** Any other answer, redirects among them. */
    record Refused(int status, Optional<Duration> retryAfter) implements Attempt {}

    /** No answer; the reason is a sentence. */
    record Unanswered(String reason) implements Attempt {}
}
