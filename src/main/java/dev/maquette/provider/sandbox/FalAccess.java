package dev.maquette.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Checks fal's {@code Authorization: Key ...}. */
@ApplicationScoped
class FalAccess {

    private final SandboxConfig config;

    FalAccess(SandboxConfig config) {
        this.config = config;
    }

    /** @param application named in the answer to those who are refused */
    void check(String authorization, String application) {
        if (!("Key " + config.key()).equals(authorization)) {
            throw FalErrors.unauthenticated(application);
        }
    }
}
