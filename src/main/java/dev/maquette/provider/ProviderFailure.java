package dev.maquette.provider;

import java.time.Duration;

/** Everything that can go wrong with a provider, as features see it. Reasons are sentences for people, without secrets. */
public sealed interface ProviderFailure {

    String reason();

    /**
     * Whether the same request may be given to the next provider: not what a policy refuses, and not what may already
     * be paid for.
     */
    default boolean triesNextProvider() {
        return switch (this) {
            case Refused _, OutcomeUnknown _ -> false;
            case Rejected _, Unavailable _, TimedOut _, InvalidOutput _ -> true;
        };
    }

    /** The same failure, told differently. */
    default ProviderFailure withReason(String reason) {
        return switch (this) {
            case Refused _ -> new Refused(reason);
            case Rejected _ -> new Rejected(reason);
            case Unavailable unavailable -> new Unavailable(reason, unavailable.retryAfter());
            case TimedOut _ -> new TimedOut(reason);
            case InvalidOutput _ -> new InvalidOutput(reason);
            case OutcomeUnknown _ -> new OutcomeUnknown(reason);
        };
    }

    /** The provider's policy refuses the content. Neither retried nor tried elsewhere. */
    record Refused(String reason) implements ProviderFailure {}

    /** The provider does not accept the request: bad key, unknown model, no credit, bad input. Not retried. */
    record Rejected(String reason) implements ProviderFailure {}

    /**
     * Overloaded, out of quota for now or not reachable; the request surely did no work.
     *
     * @param retryAfter how long the provider asks to wait, or null
     */
    record Unavailable(String reason, Duration retryAfter) implements ProviderFailure {}

    /** No answer in time. */
    record TimedOut(String reason) implements ProviderFailure {}

    /** The provider reports success, but there is no usable picture or model. */
    record InvalidOutput(String reason) implements ProviderFailure {}

    /** A paid call was sent and it is not known whether it was accepted; repeating it could pay twice. */
    record OutcomeUnknown(String reason) implements ProviderFailure {}
}
