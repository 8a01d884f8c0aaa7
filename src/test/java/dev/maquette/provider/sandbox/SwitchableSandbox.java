package dev.maquette.provider.sandbox;

import dev.maquette.provider.SandboxMode;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;

/** Sandbox mode that a test switches off. */
@Alternative
@Singleton
class SwitchableSandbox implements SandboxMode {

    private volatile boolean active = true;

    void setActive(boolean active) {
        this.active = active;
    }

    @Override
    public boolean active() {
        return active;
    }

    @Override
    public URI baseUrl() {
        throw new UnsupportedOperationException("No adapter is under test here");
    }
}
