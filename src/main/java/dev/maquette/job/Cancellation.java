package dev.maquette.job;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a cancel achieved, truthfully. */
public enum Cancellation {
    /** The job ended before it had ordered anything that costs. */
    STOPPED,
    /** The job ended, but what it had ordered before is paid for. */
    TOO_LATE_CHARGED,
    ALREADY_FINISHED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
