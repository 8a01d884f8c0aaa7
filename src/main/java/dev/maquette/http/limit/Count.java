package dev.maquette.http.limit;

import java.time.Duration;

/**
 * What counting a request came to.
 *
 * @param id under which it was counted
 * @param granted whether it was within the quota; else it was not counted
 * @param remaining further requests that would be granted now
 * @param more until there is one more
 */
record Count(String id, boolean granted, int remaining, Duration more) {

    /** Rounded up, so that who waits for so long is not early. */
    long seconds() {
        return more.plusMillis(999).toSeconds();
    }

    Count givenBack() {
        return new Count(id, granted, remaining + 1, more);
    }
}
