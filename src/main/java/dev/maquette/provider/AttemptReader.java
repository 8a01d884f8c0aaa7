package dev.maquette.provider;

import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import java.time.Duration;

/** Says what a failed attempt means, with the rule that an unclear submit is never called a plain failure. */
final class AttemptReader {

    private final String provider;
    private final Duration timeout;
    private final ErrorReader errors;

    AttemptReader(String provider, Duration timeout, ErrorReader errors) {
        this.provider = provider;
        this.timeout = timeout;
        this.errors = errors;
    }

    FailedAttempt failed(Operation operation, Exception failure) {
        return failure instanceof ErrorAnswer answer
                ? new FailedAttempt(provider, read(operation, answer), answer)
                : failed(operation, ConnectionFailure.of(failure), failure);
    }

    FailedAttempt failed(Operation operation, ConnectionFailure failure, Exception cause) {
        return new FailedAttempt(provider, read(operation, failure), cause);
    }

    static ProviderFailure interrupted(Operation operation) {
        return operation == Operation.SUBMIT
                ? new OutcomeUnknown("The submit was interrupted, and it may have been accepted.")
                : new TimedOut("The call was interrupted.");
    }

    private Diagnosis read(Operation operation, ErrorAnswer answer) {
        Diagnosis diagnosis = errors.read(operation, answer);
        return operation == Operation.SUBMIT && mayHaveBeenAccepted(answer.status())
                ? Diagnosis.stop(new OutcomeUnknown(diagnosis.failure().reason() + " The work may have been accepted."))
                : diagnosis;
    }

    /** 503 is how the providers' own front ends turn requests away; behind other 5xx the work may be running. */
    private static boolean mayHaveBeenAccepted(int status) {
        return status == 408 || (status >= 500 && status != 503);
    }

    private Diagnosis read(Operation operation, ConnectionFailure failure) {
        if (failure == ConnectionFailure.NOT_CONNECTED) {
            return Diagnosis.again(new Unavailable("The provider cannot be reached.", null));
        }
        if (operation == Operation.SUBMIT) {
            return Diagnosis.stop(
                    new OutcomeUnknown("The submit was sent without a readable answer; it may have been accepted."));
        }
        return switch (failure) {
            case NOT_CONNECTED, BROKEN -> Diagnosis.again(new Unavailable("The connection broke.", null));
            case NO_ANSWER -> Diagnosis.again(new TimedOut("No answer within " + timeout.toSeconds() + " seconds."));
            case UNREADABLE -> Diagnosis.stop(new InvalidOutput("The answer is not in the agreed format."));
        };
    }
}
