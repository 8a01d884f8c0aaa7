package dev.maquette.generation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes the input of a job out of a request. */
@ApplicationScoped
class RunPlanner {

    private final InputAssets inputs;

    RunPlanner(InputAssets inputs) {
        this.inputs = inputs;
    }

    ImagesRun images(ImageToImage call, int number) {
        String prompt = call.style == null || call.style.isBlank()
                ? call.prompt.strip()
                : call.prompt.strip() + "\nStyle: " + call.style.strip();
        return new ImagesRun(
                call.taskId,
                number,
                prompt,
                inputs.picture("input_image_asset_url", call.inputImageAssetUrl),
                call.n,
                call.wantedBackground());
    }

    ModelRun words(TextToModel call, int number) {
        return new ModelRun(call.taskId, number, call.prompt.strip(), List.of(), null, null, call.options());
    }

    ModelRun views(ImageToModel call, int number) {
        return new ModelRun(
                call.taskId,
                number,
                ModelCall.optional(call.prompt),
                inputs.pictures("input_image_asset_urls", call.inputImageAssetUrls),
                null,
                null,
                call.options());
    }

    ModelRun sketch(SketchToModel call, int number) {
        return new ModelRun(
                call.taskId,
                number,
                ModelCall.optional(call.prompt),
                List.of(inputs.picture("input_sketch_asset_url", call.inputSketchAssetUrl)),
                null,
                null,
                call.options());
    }

    ModelRun refinement(RefineModel call, int number) {
        return new ModelRun(
                call.taskId,
                number,
                ModelCall.optional(call.prompt),
                List.of(),
                inputs.model("input_model_asset_url", call.inputModelAssetUrl),
                call.draftModelTaskId,
                call.options());
    }
}
