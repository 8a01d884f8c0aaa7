package dev.maquette.generation;

import dev.maquette.supabase.GenerationTable;
import java.util.Arrays;
import java.util.Optional;

/** The five steps. */
enum GenerationKind {
    IMAGE_TO_IMAGE("image-to-image", "images", Service.OPENAI),
    TEXT_TO_MODEL("text-to-model", "models", Service.TRIPO),
    IMAGE_TO_MODEL("image-to-model", "models", Service.TRIPO),
    SKETCH_TO_MODEL("sketch-to-model", "models", Service.TRIPO),
    REFINE_MODEL("refine-model", "refinements", Service.TRIPO);

    private static final String FEATURE = "generation.";

    private final String call;
    private final String lane;
    private final Service service;

    GenerationKind(String call, String lane, Service service) {
        this.call = call;
        this.lane = lane;
        this.service = service;
    }

    static Optional<GenerationKind> ofJob(String kind) {
        return Arrays.stream(values())
                .filter(step -> step.jobKind().equals(kind))
                .findFirst();
    }

    /** The last part of its path. */
    String call() {
        return call;
    }

    String jobKind() {
        return FEATURE + call;
    }

    String lane() {
        return lane;
    }

    Service service() {
        return service;
    }

    /** The first folder of its files. */
    String folder() {
        return service == Service.OPENAI ? "concepts" : "models";
    }

    /** Where its rows are. */
    GenerationTable table() {
        return service == Service.OPENAI ? GenerationTable.CONCEPT_IMAGES : GenerationTable.MODELS;
    }

    /** What its files are called, without number and extension. */
    String fileName() {
        return this == REFINE_MODEL ? "refined_model" : "model";
    }
}
