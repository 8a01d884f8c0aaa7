package dev.maquette.provider;

import io.smallrye.config.ConfigMapping;

/** Settings of a provider that exists in tests only. */
@ConfigMapping(prefix = "maquette.providers.example")
interface TestProviderConfig extends ProviderConfig {}
