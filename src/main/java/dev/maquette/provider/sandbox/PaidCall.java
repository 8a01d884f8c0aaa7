package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A call that the real service would have charged for.
 *
 * @param kind {@code gemini.images}, {@code openai.images}, {@code replicate.predictions}, {@code fal.requests} or
 *     {@code tripo.tasks}
 * @param promptHash equal for calls that asked for the same
 */
@RegisterForReflection
record PaidCall(String kind, String id, String promptHash) {

    static final String IMAGES = "gemini.images";
    static final String OPENAI_IMAGES = "openai.images";
    static final String PREDICTIONS = "replicate.predictions";
    static final String REQUESTS = "fal.requests";
    static final String TASKS = "tripo.tasks";
}
