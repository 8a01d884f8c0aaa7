package dev.maquette.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** How a call failed that brought no readable answer. */
enum ConnectionFailure {
    /** There was no connection, so that the request was surely not sent. */
    NOT_CONNECTED,
    /** No answer in time. */
    NO_ANSWER,
    /** Answered with success, but not in the agreed format. */
    UNREADABLE,
    /** The connection broke at a time that is not known. */
    BROKEN;

    static ConnectionFailure of(Throwable failure) {
        if (causedBy(
                failure,
                ConnectException.class, // refused, and the connect timeout of Netty
                UnknownHostException.class,
                NoRouteToHostException.class,
                SSLHandshakeException.class)) {
            return NOT_CONNECTED;
        }
        if (causedBy(
                failure,
                TimeoutException.class,
                org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException.class)) {
            return NO_ANSWER;
        }
        return causedBy(failure, JsonProcessingException.class) ? UNREADABLE : BROKEN;
    }

    /** Whether the calling thread was told to stop, which says nothing about the provider. */
    static boolean isInterruption(Throwable failure) {
        return causedBy(failure, InterruptedException.class);
    }

    private static boolean causedBy(Throwable failure, Class<?>... types) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> Stream.of(types).anyMatch(type -> type.isInstance(cause)));
    }
}
