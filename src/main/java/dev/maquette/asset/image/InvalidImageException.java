package dev.maquette.asset.image;

import dev.maquette.job.FailureCode;
import dev.maquette.job.FailureWithCode;

/** What was given as a picture cannot be used as one. */
public class InvalidImageException extends RuntimeException implements FailureWithCode {

    private final String problem;

    /** @param problem completes the sentence that begins with "The picture", for example {@code is empty} */
    public InvalidImageException(String problem) {
        this(problem, null);
    }

    public InvalidImageException(String problem, Throwable cause) {
        super("The picture " + problem + ".", cause);
        this.problem = problem;
    }

    /** As the {@code details} of a validation error say it of a field. */
    public String problem() {
        return problem;
    }

    @Override
    public FailureCode failureCode() {
        return FailureCode.VALIDATION_FAILED;
    }
}
