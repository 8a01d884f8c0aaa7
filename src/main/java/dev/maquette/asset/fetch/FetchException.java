package dev.maquette.asset.fetch;

import dev.maquette.job.FailureCode;
import dev.maquette.job.FailureWithCode;

/** A file could not be fetched. The message says why in words, without any address that a name led to. */
public class FetchException extends RuntimeException implements FailureWithCode {

    private final String reason;
    private final boolean passing;

    private FetchException(String reason, boolean passing, Throwable cause) {
        super("The file could not be downloaded: " + reason + ".", cause);
        this.reason = reason;
        this.passing = passing;
    }

    /** A reason that may be gone at the next try. */
    static FetchException passing(String reason) {
        return new FetchException(reason, true, null);
    }

    static FetchException passing(String reason, Throwable cause) {
        return new FetchException(reason, true, cause);
    }

    /** A reason that stays. */
    static FetchException lasting(String reason) {
        return new FetchException(reason, false, null);
    }

    /** The words that say why, without a subject of their own: "it timed out after 15 s". */
    public String reason() {
        return reason;
    }

    /** True when another try might succeed. */
    public boolean isPassing() {
        return passing;
    }

    @Override
    public FailureCode failureCode() {
        return FailureCode.DOWNLOAD_FAILED;
    }
}
