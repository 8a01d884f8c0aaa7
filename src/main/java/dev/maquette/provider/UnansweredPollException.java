package dev.maquette.provider;

/**
 * The provider could not be asked how far submitted work is, or for the description of its result. That says nothing about the
 * work, which is paid for and goes on: ask again later, and do not submit it elsewhere.
 */
public final class UnansweredPollException extends ProviderException {

    private UnansweredPollException(ProviderException failure) {
        super(failure.provider(), failure.failure(), failure);
    }

    /** The failure of a call: this exception when it asked about submitted work and got no answer, else the failure itself. */
    static ProviderException of(Operation operation, ProviderException failure) {
        return switch (operation) {
            case POLL -> ofPoll(failure);
            case RESULT -> ofResult(failure);
            case GENERATE, SUBMIT, UPLOAD, CANCEL -> failure;
        };
    }

    /** In place of a result a provider may tell that the work has failed, also in words like those of a passing trouble. */
    private static ProviderException ofResult(ProviderException failure) {
        return failure instanceof FailedAttempt attempt && attempt.again()
                ? new UnansweredPollException(failure)
                : failure;
    }

    private static ProviderException ofPoll(ProviderException failure) {
        return switch (failure.failure()) {
            case ProviderFailure.Unavailable _, ProviderFailure.TimedOut _ -> new UnansweredPollException(failure);
            case ProviderFailure.Refused _,
                    ProviderFailure.Rejected _,
                    ProviderFailure.InvalidOutput _,
                    ProviderFailure.OutcomeUnknown _ -> failure;
        };
    }
}
