package dev.maquette.provider;

/**
 * The provider could not be asked how far submitted work is. That says nothing about the work, which is paid for and goes on:
 * ask again later, and do not submit it elsewhere.
 */
public final class UnansweredPollException extends ProviderException {

    private UnansweredPollException(ProviderException failure) {
        super(failure.provider(), failure.failure(), failure);
    }

    /** The failure of a poll: this exception when there was no answer, the failure itself when the answer was one. */
    static ProviderException of(ProviderException failure) {
        return switch (failure.failure()) {
            case ProviderFailure.Unavailable _, ProviderFailure.TimedOut _ -> new UnansweredPollException(failure);
            case ProviderFailure.Refused _,
                    ProviderFailure.Rejected _,
                    ProviderFailure.InvalidOutput _,
                    ProviderFailure.OutcomeUnknown _ -> failure;
        };
    }
}
