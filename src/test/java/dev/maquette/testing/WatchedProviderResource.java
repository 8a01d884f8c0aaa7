package dev.maquette.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.util.Map;

/** Puts a {@link WatchedProvider} between the service and its own stand-ins, and into the fields of each test, as new. */
public class WatchedProviderResource implements QuarkusTestResourceLifecycleManager {

    private WatchedProvider provider;

    @Override
    public Map<String, String> start() {
        provider = new WatchedProvider(() -> "http://localhost:" + RestAssured.port);
        return Map.of("maquette.sandbox.url", provider.url());
    }

    @Override
    public void inject(TestInjector injector) {
        provider.reset();
        injector.injectIntoFields(provider, new TestInjector.MatchesType(WatchedProvider.class));
    }

    @Override
    public void stop() {
        provider.close();
    }
}
