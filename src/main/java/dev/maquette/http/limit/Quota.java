package dev.maquette.http.limit;

import java.time.Duration;

/**
 * How often one caller may do something.
 *
 * @param name lower-case letters, digits and hyphens
 * @param requests at least 1, within any span of this length
 * @param per whole seconds, at least 1
 */
record Quota(String name, int requests, Duration per) {

    Quota {
        if (!name.matches("[a-z0-9-]{1,64}")) {
            throw new IllegalArgumentException(
                    "maquette.limits." + name + ": the name must be lower-case letters, digits and hyphens");
        }
        if (requests < 1) {
            throw new IllegalArgumentException(
                    "maquette.limits." + name + ".requests must be at least 1, or empty for no limit");
        }
        if (per.toSeconds() < 1 || !per.equals(Duration.ofSeconds(per.toSeconds()))) {
            throw new IllegalArgumentException("maquette.limits." + name + ".per must be whole seconds, at least one");
        }
    }

    /** A value of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10). */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, per.toSeconds());
    }

    /** A value of {@code RateLimit}, by the same draft. */
    String state(Count count) {
        return "\"%s\";r=%d;t=%d".formatted(name, count.remaining(), count.seconds());
    }
}
