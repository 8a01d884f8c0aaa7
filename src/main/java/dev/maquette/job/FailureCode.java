package dev.maquette.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a job did not succeed; the stable {@code error_code} of job documents. */
public enum FailureCode {
    CONTENT_REFUSED,
    PROVIDER_REJECTED,
    PROVIDER_UNAVAILABLE,
    PROVIDER_TIMEOUT,
    PROVIDER_OUTPUT_INVALID,
    DOWNLOAD_FAILED,
    UPLOAD_FAILED,
    PIPELINE_ERROR,
    VALIDATION_FAILED,
    OUTCOME_UNKNOWN,
    CANCELLED,
    DEADLINE_EXCEEDED,
    /** The budget of the day does not allow a call that was not foreseen. */
    BUDGET_EXHAUSTED;

    /** Whether a failure says so of itself. */
    boolean isThatOf(Throwable thrown) {
        return thrown instanceof FailureWithCode failure && failure.failureCode() == this;
    }

    /** As clients see it, in lower case. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
