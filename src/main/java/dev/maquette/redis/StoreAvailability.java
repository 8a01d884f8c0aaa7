package dev.maquette.redis;

import io.vertx.redis.client.impl.types.ErrorType;
import java.util.Set;
import java.util.stream.Stream;

/** The one place that knows which failures of a Redis call mean that the store cannot be used now. */
public final class StoreAvailability {

    /**
     * Error replies of a server that is there but does not serve: it starts, fails over, has no room or no disk, or knows
     * a new password.
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

    private StoreAvailability() {}

    /** Looks at the causes too, as the client wraps what it could not throw as it was. */
    public static boolean isUnavailable(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(StoreAvailability::saysSo);
    }

    private static boolean saysSo(Throwable failure) {
        return switch (failure) {
            case StoreUnavailableException unavailable -> true;
            case ErrorType reply -> NOT_SERVING.contains(firstWord(reply.getMessage()));
            default -> false;
        };
    }

    private static String firstWord(String message) {
        return message == null ? "" : message.split(" ", 2)[0];
    }
}
