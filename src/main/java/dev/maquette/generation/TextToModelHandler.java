package dev.maquette.generation;

import jakarta.inject.Singleton;

/** Makes a model from words. */
@Singleton
class TextToModelHandler extends ModelHandler {

    TextToModelHandler(GenerationPipeline pipeline, TaskRows rows) {
        super(GenerationKind.TEXT_TO_MODEL, pipeline, rows);
    }
}
