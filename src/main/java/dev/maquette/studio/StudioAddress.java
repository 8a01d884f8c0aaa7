package dev.maquette.studio;

/**
 * What an address means to the studio. Its pages have addresses of their own ({@code /studio/...}), so that a mistyped
 * address of the API is answered with a problem document and never with a page.
 */
enum StudioAddress {
    /** The start page and {@code /studio/...}: one document, whose script shows the page that the address names. */
    PAGE,
    /** Scripts, styles and pictures, whose names hold the hash of their content. */
    STATIC_FILE,
    /** Files of the studio that keep their name when they change. */
    NAMED_FILE,
    /** Not the studio's. */
    OTHER;

    /** Where the document lies. */
    static final String DOCUMENT = "/";

    static StudioAddress of(String path) {
        if (path.equals(DOCUMENT) || path.equals("/index.html") || isDeepLink(path)) {
            return PAGE;
        }
        if (path.startsWith("/static/")) {
            return STATIC_FILE;
        }
        return path.equals("/service-worker.js") || path.equals("/icon.svg") ? NAMED_FILE : OTHER;
    }

    static boolean isDeepLink(String path) {
        return path.equals("/studio") || path.startsWith("/studio/");
    }
}
