package dev.maquette.provider;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Optional;

/** Where providers may tell, as an operator would set it. */
public final class TestWebhookAddresses {

    private TestWebhookAddresses() {}

    /** @param publicUrl null for none */
    public static WebhookAddresses of(boolean webhooks, String publicUrl) {
        ProvidersConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ProvidersConfig.class)
                .withDefaultValue("maquette.providers.webhooks", String.valueOf(webhooks))
                .build()
                .getConfigMapping(ProvidersConfig.class);
        return new WebhookAddresses(config, Optional.ofNullable(publicUrl));
    }
}
