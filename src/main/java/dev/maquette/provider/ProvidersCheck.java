package dev.maquette.provider;

import dev.maquette.http.ServiceCheck;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells people whether real providers or the stand-ins make their pictures and models; asks nobody and is always up. */
@Singleton
class ProvidersCheck implements ServiceCheck {

    private final SandboxMode sandbox;

    ProvidersCheck(SandboxMode sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Result check() {
        return Result.up(Map.of("mode", sandbox.active() ? SandboxMode.NAME : "live"));
    }
}
