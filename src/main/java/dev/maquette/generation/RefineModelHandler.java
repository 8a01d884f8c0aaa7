package dev.maquette.generation;

import jakarta.inject.Singleton;

/** Gives a model a new texture. */
@Singleton
class RefineModelHandler extends ModelHandler {

    RefineModelHandler(GenerationPipeline pipeline, TaskRows rows) {
        super(GenerationKind.REFINE_MODEL, pipeline, rows);
    }
}
