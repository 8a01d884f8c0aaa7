package dev.maquette.security;

/** Who makes the request that is being handled. */
public interface CurrentCaller {

    /** Never null: {@link Caller#ANONYMOUS} in open mode. */
    Caller get();
}
