package dev.maquette.packaging;

import dev.maquette.testing.WatchedProviderResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** The sandbox behind a watched provider, with small pictures that take no time. */
public class PackagingProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                // the least at which the longest pictures that models offer are not too narrow to be accepted
                "maquette.sandbox.image-size", "192",
                "maquette.sandbox.image-delay", "0ms",
                "maquette.job.poll-interval", "50ms",
                "maquette.providers.gemini.retry-delay", "20ms",
                // tests hold calls back, which must not keep others waiting
                "maquette.providers.gemini.concurrency", "64",
                // all tests share the breaker, and many of them fail on purpose
                "maquette.providers.gemini.breaker-volume", "10000");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(WatchedProviderResource.class));
    }
}
