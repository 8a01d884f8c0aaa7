package dev.maquette.provider;

/** One attempt of a call failed; says whether another is worthwhile. */
final class FailedAttempt extends ProviderException {

    private final boolean again;

    FailedAttempt(String provider, Diagnosis diagnosis, Throwable cause) {
        super(provider, diagnosis.failure(), cause);
        this.again = diagnosis.again();
    }

    boolean again() {
        return again;
    }

    /** Whether the attempt tells that the provider is in trouble; being told to slow down does not. */
    boolean troubled() {
        boolean rateLimited = getCause() instanceof ErrorAnswer answer && answer.status() == 429;
        return (again && !rateLimited) || failure() instanceof ProviderFailure.OutcomeUnknown;
    }
}
