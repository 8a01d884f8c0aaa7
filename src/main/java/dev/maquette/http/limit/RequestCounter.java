package dev.maquette.http.limit;

import dev.maquette.redis.RedisCommands;
import dev.maquette.redis.RedisScript;
import dev.maquette.redis.RedisScripts;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Counts requests in Redis, by its clock, for all processes together. Blocks; fails with a {@code
 * StoreUnavailableException} when Redis does.
 */
@Singleton
class RequestCounter {

    private final RedisScript script;
    private final RedisCommands redis;

    RequestCounter(RedisScripts scripts, RedisCommands redis) {
        this.script = scripts.load("/dev/maquette/http/count_request.lua");
        this.redis = redis;
    }

    /** Counts one request of somebody, unless the quota is used up. */
    Count count(Quota quota, String who) {
        var id = UUID.randomUUID().toString();
        var reply = script.run(
                        List.of(key(quota, who)),
                        List.of(
                                Integer.toString(quota.requests()),
                                Long.toString(quota.per().toMillis()),
                                id))
                .items();
        return new Count(
                id,
                reply.get(0).number() == 1,
                (int) reply.get(1).number(),
                Duration.ofMillis(reply.get(2).number()));
    }

    /** As if it had never been counted. */
    void giveBack(Quota quota, String who, Count counted) {
        redis.execute("ZREM", key(quota, who), counted.id());
    }

    private static String key(Quota quota, String who) {
        return "limit:" + quota.name() + ":" + who;
    }
}
