package dev.maquette.job;

/** Why a job ended without success: a stable code and a sentence for people. */
public record Failure(FailureCode code, String message) {

    static final Failure CANCELLED = new Failure(FailureCode.CANCELLED, "The job was cancelled.");

    static Failure of(Throwable thrown) {
        return thrown instanceof FailureWithCode failure
                ? new Failure(failure.failureCode(), failure.getMessage())
                : new Failure(
                        FailureCode.PIPELINE_ERROR, "An unexpected error ended the job; the service's log says more.");
    }
}
