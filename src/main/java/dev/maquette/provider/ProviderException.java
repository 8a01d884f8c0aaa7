package dev.maquette.provider;

import dev.maquette.job.FailureCode;
import dev.maquette.job.FailureWithCode;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * The failure of a whole chain: that of the provider which was tried last, with what each one said.
     *
     * @param failures in the order of the attempts, at least one
     */
    public static ProviderException ofAll(List<ProviderException> failures) {
        ProviderException last = failures.getLast();
        if (failures.size() == 1) {
            return last;
        }
        String earlier = failures.subList(0, failures.size() - 1).stream()
                .map(ProviderException::getMessage)
                .collect(Collectors.joining(" "));
        return new ProviderException(
                last.provider, last.failure.withReason(last.failure.reason() + " Before: " + earlier), last);
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
