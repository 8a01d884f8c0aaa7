package dev.maquette.job;

/** The names under which jobs live in Redis. */
final class JobKeys {

    /** The consumer group of every lane. */
    static final String GROUP = "workers";

    /** The names of streams that got a new event, as {@code documents.lua} writes them, and of remote work to be looked at. */
    static final String BELL = "jobs:bell";

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

    /** What the bell calls a piece of work that a provider does. */
    static String work(String provider, String providerJobId) {
        return "work:" + provider + ":" + providerJobId;
    }

    static String idempotency(String owner, String key) {
        return "idempotency:" + owner + ":" + key;
    }
}
