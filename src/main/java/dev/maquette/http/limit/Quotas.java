package dev.maquette.http.limit;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The configured quotas. A setting that cannot be right ends the start. */
@Startup
@Singleton
class Quotas {

    private final Map<String, Quota> byName = new HashMap<>();

    Quotas(LimitsConfig config) {
        config.byName()
                .forEach((name, limit) -> limit.requests()
                        .ifPresent(requests -> byName.put(name, new Quota(name, requests, limit.per()))));
    }

    Optional<Quota> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
