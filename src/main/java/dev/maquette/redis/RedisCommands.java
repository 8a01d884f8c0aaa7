package dev.maquette.redis;

import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;

/** Single commands on the default client, blocking; for worker and virtual threads. */
@ApplicationScoped
public class RedisCommands {

    private final RedisDataSource redis;

    public RedisCommands(RedisDataSource redis) {
        this.redis = redis;
    }

    /** Sends one command; null is the reply "there is none". Throws {@link StoreUnavailableException}. */
    public Response execute(String command, String... arguments) {
        return StoreAvailability.translating(() -> redis.execute(command, arguments));
    }

    /** A string's value, or null when the key does not exist. Throws {@link StoreUnavailableException}. */
    public String get(String key) {
        Response reply = execute("GET", key);
        return reply == null ? null : reply.toString();
    }
}
