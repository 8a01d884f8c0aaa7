package dev.maquette.redis;

/**
 * Redis could not be reached or refused to work for now. Whether the command took effect is unknown. Nothing has to be
 * restarted: the next call may succeed.
 */
public class StoreUnavailableException extends RuntimeException {

    public StoreUnavailableException(Throwable cause) {
        super("The store is not available now.", cause);
    }
}
