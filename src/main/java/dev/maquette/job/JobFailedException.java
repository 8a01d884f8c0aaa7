package dev.maquette.job;

/** Ends the job that throws it, with a code and a sentence for people. */
public class JobFailedException extends RuntimeException implements FailureWithCode {

    private final FailureCode code;

    public JobFailedException(FailureCode code, String message) {
        super(message);
        this.code = code;
    }

    @Override
    public FailureCode failureCode() {
        return code;
    }
}
