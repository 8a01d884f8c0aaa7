package dev.maquette.http;

import java.util.Map;

/** Something that the service needs or that people want to see in {@code GET /health}; every bean of this type is asked. */
public interface ServiceCheck {

    /** A word such as {@code store}, unique among the checks. */
    String name();

    /**
     * Looks now. Blocks for a second at most; an exception counts as down. Only what makes every request useless may be
     * down, since then no traffic is sent here any more.
     */
    Result check();

    /**
     * @param details what else there is to say, in snake_case names, without secrets
     */
    record Result(boolean up, Map<String, Object> details) {

        public static Result up(Map<String, Object> details) {
            return new Result(true, details);
        }

        public static Result down(String reason) {
            return new Result(false, Map.of("reason", reason));
        }
    }
}
