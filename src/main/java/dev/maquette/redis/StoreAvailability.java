package dev.maquette.redis;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/**
 * The one place that knows which failures of a Redis call mean that the store cannot be used now. The list is what the
 * client was seen to throw when its server was killed, paused, restarted, overloaded and given another password.
 */
public final class StoreAvailability {

    /**
     * First words of error replies of a server that is there but does not serve: it starts, fails over, is busy with a
     * script, has no room or no disk, or was given another password.
     */
    private static final Set<String> NOT_SERVING = Set.of(
            "LOADING",
            "MASTERDOWN",
            "READONLY",
            "TRYAGAIN",
            "CLUSTERDOWN",
            "NOREPLICAS",
            "UNBLOCKED",
            "BUSY",
            "OOM",
            "MISCONF",
            "NOAUTH",
            "WRONGPASS");

    /** Made by the client itself, as if the server had replied it. */
    private static final String CONNECTION_CLOSED = "CONNECTION_CLOSED";

    private static final String NO_MORE_CLIENTS = "ERR max number of clients reached";

    /** What the client says, with no type of its own, of a connection that ended before the command was sent. */
    private static final Set<String> NOT_SENT = Set.of("Connection is closed", "Redis waiting queue is full");

    private StoreAvailability() {}

    /** Runs a Redis call; a failure that means "not now" becomes {@link StoreUnavailableException}, others stay. */
    public static <T> T translating(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException failure) {
            throw isUnavailable(failure) ? new StoreUnavailableException(failure) : failure;
        }
    }

    /** Whether the failure of a Redis call, blocking or asynchronous, means that the same call may succeed later. */
    public static boolean isUnavailable(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
        return switch (wrapped ? failure.getCause() : failure) {
            case StoreUnavailableException _ -> true;
            case ErrorType reply -> isNotServing(String.valueOf(reply.getMessage()));
            case ConnectionPoolTooBusyException _ -> true;
            case NoStackTraceThrowable message -> NOT_SENT.contains(String.valueOf(message.getMessage()));
            case io.smallrye.mutiny.TimeoutException _ -> true;
            case SocketException _ -> true;
            case ClosedChannelException _ -> true;
            case UnknownHostException _ -> true;
            case SSLException _ -> true;
            // a broken pipe has no type of its own; where it is not wrapped, it may be any file's
            case IOException transport -> wrapped && transport.getClass() == IOException.class;
            default -> false;
        };
    }

    private static boolean isNotServing(String reply) {
        return reply.equals(CONNECTION_CLOSED)
                || reply.startsWith(NO_MORE_CLIENTS)
                || NOT_SERVING.contains(reply.split(" ", 2)[0]);
    }
}
