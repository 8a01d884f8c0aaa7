package dev.maquette.provider.gemini;

import dev.maquette.provider.ImageData;

/** What a successful HTTP answer really is. */
sealed interface Answer {

    record Picture(ImageData image) implements Answer {}

    /** The policy forbids the prompt or the picture. */
    record Refusal(String reason) implements Answer {}

    /** @param mayChange whether the same request may bring a picture when repeated */
    record Nothing(String reason, boolean mayChange) implements Answer {}
}
