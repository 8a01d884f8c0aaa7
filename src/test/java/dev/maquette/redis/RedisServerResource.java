package dev.maquette.redis;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a Redis of its own through {@code REDIS_URL}, and hands it to the test's fields of type
 * {@link TestRedis}. Needed only where a test wants the server to fail; other tests use the embedded one.
 */
public class RedisServerResource implements QuarkusTestResourceLifecycleManager {

    private TestRedis redis;

    @Override
    public Map<String, String> start() {
        redis = new TestRedis();
        return Map.of("maquette.redis.url", redis.url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(redis, field -> field.getType().equals(TestRedis.class));
    }

    @Override
    public void stop() {
        if (redis != null) {
            redis.close();
        }
    }
}
