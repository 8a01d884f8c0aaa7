package dev.maquette.http;

import dev.maquette.redis.RedisProbe;
import jakarta.inject.Singleton;
import java.util.Map;

/** Without its store the service can take no work. */
@Singleton
class StoreCheck implements ServiceCheck {

    private final RedisProbe redis;

    StoreCheck(RedisProbe redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public Result check() {
        return redis.roundTrip()
                .map(time -> Result.up(Map.of("round_trip_ms", time.toMillis())))
                .orElseGet(() -> Result.down("Redis does not answer"));
    }
}
