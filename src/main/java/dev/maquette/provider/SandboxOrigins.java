package dev.maquette.provider;

import dev.maquette.http.AnyOriginMode;
import jakarta.inject.Singleton;

/** In sandbox mode nothing costs anything, so pages of any origin may try the service. */
@Singleton
class SandboxOrigins implements AnyOriginMode {

    private final SandboxMode sandbox;

    SandboxOrigins(SandboxMode sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public boolean active() {
        return sandbox.active();
    }
}
