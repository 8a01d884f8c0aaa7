package dev.maquette.provider.fal;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelProvider;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.WebhookAddresses;
import jakarta.inject.Singleton;

/** Offers fal as a provider of 3D models. */
@Singleton
class FalProvider extends FalAccount<ModelGenerator> implements ModelProvider {

    private final WebhookAddresses webhooks;

    FalProvider(FalConfig config, WebhookAddresses webhooks) {
        super(config);
        this.webhooks = webhooks;
        FalModel.configured(config.model()); // a wrong id is to stop the start, not the first job
    }

    @Override
    public ModelGenerator connect(ProviderAccess access) {
        return new FalModelGenerator(access, config(), webhooks.of(access));
    }
}
