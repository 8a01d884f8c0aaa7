package dev.maquette.provider;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;

/** Sandbox configuration of a test. */
record SandboxSettings(Switch enabled, Optional<URI> url) implements SandboxModeConfig {

    @Override
    public String key() {
        return "sandbox";
    }

    @Override
    public BigDecimal price() {
        return BigDecimal.ZERO;
    }
}
