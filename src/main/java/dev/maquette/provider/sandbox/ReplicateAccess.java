package dev.maquette.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Checks Replicate's bearer token; the older form with {@code Token} is still accepted there. */
@ApplicationScoped
class ReplicateAccess {

    private final SandboxConfig config;

    ReplicateAccess(SandboxConfig config) {
        this.config = config;
    }

    void check(String authorization) {
        String key = config.key();
        if (!("Bearer " + key).equals(authorization) && !("Token " + key).equals(authorization)) {
            throw ReplicateErrors.unauthenticated();
        }
    }
}
