package dev.maquette.http.limit;

import dev.maquette.redis.RedisServerResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Limits that can be reached, clients that stand behind a proxy on this machine, and a store that can be stopped. */
public class LimitProfile implements QuarkusTestProfile {

    static final int REQUESTS = 3;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "maquette.limits.test-order.requests", Integer.toString(REQUESTS),
                "maquette.limits.test-order.per", "10m",
                "maquette.limits.refine-model.requests", "",
                "maquette.http.trusted-proxies", "127.0.0.0/8,::1/128");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(RedisServerResource.class));
    }
}
