package dev.maquette.provider.webhook;

import dev.maquette.redis.RedisCommands;
import jakarta.inject.Singleton;

/** Knows the messages of the last minutes, in all processes together, so that one that is played again does nothing. */
@Singleton
class SeenMessages {

    /** Both ends of the window in which a message is fresh. */
    private static final long SECONDS = 2 * IncomingWebhook.WINDOW.toSeconds();

    private final RedisCommands redis;

    SeenMessages(RedisCommands redis) {
        this.redis = redis;
    }

    /** True the first time. */
    boolean isNew(String provider, String id) {
        String key = "provider-webhook:" + provider + ":" + id;
        return redis.execute("SET", key, "1", "NX", "EX", String.valueOf(SECONDS)) != null;
    }
}
