package dev.maquette.provider;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/**
 * What is counted of the calls to one provider: each attempt with its time and its outcome, so that what is tried again shows.
 * Adapters are made by hand, so the registry is Micrometer's global one, which the service's own belongs to.
 */
final class ProviderMetrics {

    private final String provider;

    ProviderMetrics(String provider) {
        this.provider = provider;
    }

    Timer.Sample begin() {
        return Timer.start(Metrics.globalRegistry);
    }

    void answered(Timer.Sample sample, Operation operation) {
        end(sample, operation, "answered");
    }

    void failed(Timer.Sample sample, Operation operation, ProviderFailure failure) {
        end(sample, operation, failure.getClass().getSimpleName());
    }

    private void end(Timer.Sample sample, Operation operation, String outcome) {
        Tags tags = Tags.of(
                "provider", provider,
                "operation", operation.name().toLowerCase(Locale.ROOT),
                "outcome", outcome.toLowerCase(Locale.ROOT));
        sample.stop(Metrics.globalRegistry.timer("maquette.provider.calls", tags));
    }
}
