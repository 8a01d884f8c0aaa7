package dev.maquette.security;

import java.util.Optional;

/** Who makes the request that is being handled; to be asked on the request's thread, not by what it leaves running. */
public interface CurrentCaller {

    /**
     * Never null: {@link Caller#ANONYMOUS} in open mode. Fails where nobody was asked who they are, which is outside
     * of requests and at addresses that are {@link OpenToAll}.
     */
    Caller get();

    /** Empty where {@link #get} fails. */
    default Optional<Caller> find() {
        return Optional.of(get());
    }

    /** The verified token of a user, with which other services can be asked in the user's name; secret. */
    default Optional<String> accessToken() {
        return Optional.empty();
    }
}
