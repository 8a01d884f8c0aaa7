package dev.maquette.redis;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which Redis the service works with. */
@ConfigMapping(prefix = "maquette.redis")
interface RedisConfiguration {

    /**
     * {@code redis://user:password@host:port/database} or {@code rediss://...}; special characters of user and password
     * are percent-encoded. Empty by default, as a service that just starts is worth more than one that asks for a
     * server first: then it runs an embedded one.
     */
    Optional<String> url();

    /**
     * Where the embedded server keeps its data, its configuration and its program. Beside the assets by default, so that
     * one directory is the whole state of the service.
     */
    Path directory();
}
