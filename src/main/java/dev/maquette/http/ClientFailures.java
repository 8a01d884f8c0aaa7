package dev.maquette.http;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;

/** Tells failures that the client caused from those of the service, where the frameworks beneath tell only where they arose. */
final class ClientFailures {

    private static final String BODY_STREAM = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";

    private static final String FORM_READER = "org.jboss.resteasy.reactive.server.core.multipart.";

    private static final String SOCKETS = "sun.nio.ch.Socket";

    private ClientFailures() {}

    /** Whether the client went away, or sent nothing any more, before its body was whole. */
    static boolean isBrokenBody(Throwable failure) {
        return failure instanceof IOException && isThrownIn(BODY_STREAM, failure);
    }

    /** Whether a form was not well-formed, although all of it was received. */
    static boolean isMalformedForm(Throwable failure) {
        return failure instanceof Exception && isThrownIn(FORM_READER, failure);
    }

    /** Whether {@code Content-Type} or {@code Accept} was no media type: REST reads them when it looks for a method. */
    static boolean isBadMediaType(Throwable failure) {
        return failure instanceof IllegalArgumentException
                && failure.getMessage() != null
                && failure.getMessage().startsWith("Failed to parse media type");
    }

    /**
     * Whether what was to be written to a connection, or read from it, failed because the other side has closed it. Only where
     * the client's connection is the only one that can be meant: those to Redis and to providers fail in the same way.
     */
    static boolean isLostConnection(Throwable failure) {
        return failure instanceof ClosedChannelException
                || failure instanceof IOException && isThrownIn(SOCKETS, failure);
    }

    private static boolean isThrownIn(String classes, Throwable failure) {
        var thrownAt = failure.getStackTrace();
        return thrownAt.length > 0 && thrownAt[0].getClassName().startsWith(classes);
    }
}
