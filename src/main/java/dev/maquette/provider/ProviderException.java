package dev.maquette.provider;

import dev.maquette.job.FailureCode;
import dev.maquette.job.FailureWithCode;

/** A provider could not do what was asked; {@link #failure()} says which of the known ways it was. */
public class ProviderException extends RuntimeException implements FailureWithCode {

    private final String provider;
    private final transient ProviderFailure failure;

    public ProviderException(String provider, ProviderFailure failure) {
        this(provider, failure, null);
    }

    public ProviderException(String provider, ProviderFailure failure, Throwable cause) {
        super(provider + ": " + failure.reason(), cause);
        this.provider = provider;
        this.failure = failure;
    }

    public String provider() {
        return provider;
    }

    public ProviderFailure failure() {
        return failure;
    }

    @Override
    public FailureCode failureCode() {
        return switch (failure) {
            case ProviderFailure.Refused _ -> FailureCode.CONTENT_REFUSED;
            case ProviderFailure.Rejected _ -> FailureCode.PROVIDER_REJECTED;
            case ProviderFailure.Unavailable _ -> FailureCode.PROVIDER_UNAVAILABLE;
            case ProviderFailure.TimedOut _ -> FailureCode.PROVIDER_TIMEOUT;
            case ProviderFailure.InvalidOutput _ -> FailureCode.PROVIDER_OUTPUT_INVALID;
            case ProviderFailure.OutcomeUnknown _ -> FailureCode.OUTCOME_UNKNOWN;
        };
    }
}
