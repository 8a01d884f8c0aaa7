package dev.maquette.job;

/** The names under which jobs live in Redis. */
final class JobKeys {

    /** The consumer group of every lane. */
    static final String GROUP = "workers";

    /** Streams that got a new event are published here by name. */
    static final String EVENTS_CHANNEL = "maquette:events";

    private JobKeys() {}

    static String job(String id) {
        return "job:" + id;
    }

    static String events(String id) {
        return "job:" + id + ":events";
    }

    static String lane(String lane) {
        return "jobs:lane:" + lane;
    }

    static String owner(String owner) {
        return "jobs:owner:" + owner;
    }

    static String idempotency(String owner, String key) {
        return "idempotency:" + owner + ":" + key;
    }
}
