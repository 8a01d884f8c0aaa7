package dev.maquette.generation;

import jakarta.inject.Singleton;

/** Makes a model from words. */
@Singleton
class TextToModelHandler extends ModelHandler {

    TextToModelHandler(GenerationPipeline pipeline) {
        super(GenerationKind.TEXT_TO_MODEL, pipeline);
    }
}
