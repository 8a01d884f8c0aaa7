package dev.maquette.bench;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a measurement inside a {@code @QuarkusTest} the Redis that the others have: the machine's, where it has one, with its writes
 * on disk within a second. The embedded one, which waits for the disk before it confirms, is measured only where there is no other.
 */
public class OutsideRedisResource implements QuarkusTestResourceLifecycleManager {

    private OutsideRedis redis;

    @Override
    public Map<String, String> start() {
        if (!MeasuredService.hasOutsideRedis() || System.getProperty("maquette.redis.url") != null) {
            return Map.of();
        }
        redis = new OutsideRedis();
        return Map.of("maquette.redis.url", redis.url());
    }

    @Override
    public void stop() {
        if (redis != null) {
            redis.close();
        }
    }
}
