package dev.maquette.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service's Lua scripts come from. */
@Singleton
public class RedisScripts {

    private final ReactiveRedisDataSource redis;
    private final Duration timeout;

    public RedisScripts(
            ReactiveRedisDataSource redis, @ConfigProperty(name = "quarkus.redis.timeout") Duration timeout) {
        this.redis = redis;
        this.timeout = timeout;
    }

    /**
     * Takes absolute resource names such as {@code /dev/maquette/job/accept.lua}, which must exist. The last one is the
     * script, those before it hold the functions that it shares with others.
     */
    public RedisScript load(String... resources) {
        return new RedisScript(redis, timeout, resources);
    }
}
