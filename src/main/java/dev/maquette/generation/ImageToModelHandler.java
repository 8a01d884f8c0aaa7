package dev.maquette.generation;

import jakarta.inject.Singleton;

/** Makes a model from pictures. */
@Singleton
class ImageToModelHandler extends ModelHandler {

    ImageToModelHandler(GenerationPipeline pipeline, TaskRows rows) {
        super(GenerationKind.IMAGE_TO_MODEL, pipeline, rows);
    }
}
