package dev.maquette.http;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which pages of other origins may call this service. */
@ConfigMapping(prefix = "maquette.http")
interface CrossOriginConfig {

    /**
     * Origins such as {@code https://shop.example}, or {@code *} for all. Without a default, since nobody but the operator
     * knows them: the studio is served from this origin and needs none. {@code *} is refused outside of dev and sandbox
     * mode, where any page that a visitor happens to open could spend the operator's money.
     */
    Optional<List<String>> corsOrigins();
}
