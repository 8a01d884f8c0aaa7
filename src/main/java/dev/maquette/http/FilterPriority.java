package dev.maquette.http;

/** The order of the filters that every request passes before it is routed, highest first. */
final class FilterPriority {

    /** First, so that every response has its id. */
    static final int REQUEST_ID = 400;

    /** Before all that sets response headers, since sending a request on clears them. */
    static final int API_PREFIX = 300;

    /** Before all that may refuse a request, since a page must be able to read the refusal. */
    static final int CROSS_ORIGIN = 200;

    /** Before Quarkus refuses a large body by itself, which it does at 2. */
    static final int BODY_LIMIT = 100;

    static final int AFTER_BODY_LIMIT_OF_QUARKUS = 1;

    private FilterPriority() {}
}
