package dev.maquette.http;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** Knows whose pages may call this service. A setting that cannot be right ends the start. */
@Startup
@Singleton
public class AllowedOrigins {

    private static final String ANY = "*";

    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#*\\s]+");

    private final List<String> configured;
    private final boolean any;

    AllowedOrigins(CrossOriginConfig config, @All List<AnyOriginMode> modes) {
        configured = config.corsOrigins().orElse(List.of());
        var free =
                LaunchMode.current() == LaunchMode.DEVELOPMENT || modes.stream().anyMatch(AnyOriginMode::active);
        any = configured.contains(ANY) || free && configured.isEmpty();
        if (any && !free) {
            throw new IllegalArgumentException(
                    "maquette.http.cors-origins: * is only for dev and sandbox mode; list the origins instead");
        }
        configured.stream()
                .filter(origin -> !origin.equals(ANY) && !ORIGIN.matcher(origin).matches())
                .findFirst()
                .ifPresent(origin -> {
                    throw new IllegalArgumentException("maquette.http.cors-origins: " + origin
                            + " is not an origin; it looks like https://shop.example, without a path");
                });
    }

    boolean any() {
        return any;
    }

    boolean none() {
        return !any && configured.isEmpty();
    }

    /** Whether its pages may. */
    public boolean contains(String origin) {
        return any || configured.contains(origin);
    }
}
