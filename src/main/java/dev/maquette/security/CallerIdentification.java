package dev.maquette.security;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses by configuration how callers are identified. */
class CallerIdentification {

    @Produces
    @Singleton
    CurrentCaller currentCaller(AuthenticationConfig config) {
        return switch (config.mode()) {
            case OPEN -> () -> Caller.ANONYMOUS;
        };
    }
}
