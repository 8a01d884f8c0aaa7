package dev.maquette.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Checks Tripo's bearer token. */
@ApplicationScoped
class TripoAccess {

    private final SandboxConfig config;

    TripoAccess(SandboxConfig config) {
        this.config = config;
    }

    void check(String authorization) {
        if (!("Bearer " + config.key()).equals(authorization)) {
            throw TripoErrors.badKey();
        }
    }
}
