package dev.maquette.job;

import dev.maquette.redis.RedisCommands;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Passes on that a provider's work may be done, to whichever process waits for it. It is a hint only: who waits asks the
 * provider now instead of at the next poll, and whoever does not hear it asks then.
 */
@ApplicationScoped
public class PollHints {

    /** As with events: more are never under way. */
    private static final String LENGTH = "1000";

    private final RedisCommands redis;

    PollHints(RedisCommands redis) {
        this.redis = redis;
    }

    /** Throws {@link dev.maquette.redis.StoreUnavailableException}. Nothing happens when nobody waits for this work. */
    public void pollNow(String provider, String providerJobId) {
        String work = JobKeys.work(provider, providerJobId);
        redis.execute("XADD", JobKeys.BELL, "MAXLEN", "~", LENGTH, "*", "stream", work);
    }
}
