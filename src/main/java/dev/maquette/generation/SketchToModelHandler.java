package dev.maquette.generation;

import jakarta.inject.Singleton;

/** Makes a model from a sketch. */
@Singleton
class SketchToModelHandler extends ModelHandler {

    SketchToModelHandler(GenerationPipeline pipeline, TaskRows rows) {
        super(GenerationKind.SKETCH_TO_MODEL, pipeline, rows);
    }
}
