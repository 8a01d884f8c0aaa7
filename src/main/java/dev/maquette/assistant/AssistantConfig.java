package dev.maquette.assistant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether assistants may come. */
@ConfigMapping(prefix = "maquette.assistant")
interface AssistantConfig {

    /** On, since it lets nobody do more than the API does, under the same identification and limits. */
    @WithDefault("true")
    boolean enabled();
}
