package dev.maquette.generation;

import dev.maquette.asset.image.ImageReference;
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
        return new ImagesRun(
                call.taskId,
                number,
                call.prompt.strip(),
                TaskCall.optional(call.style),
                inputs.origin(call.inputImageAssetUrl),
                inputs.picture("input_image_asset_url", call.inputImageAssetUrl),
                call.n,
                call.wantedBackground());
    }

    ModelRun words(TextToModel call, int number) {
        return new ModelRun(call.taskId, number, call.prompt.strip(), null, List.of(), null, null, call.options());
    }

    ModelRun views(ImageToModel call, int number) {
        List<ImageReference> views = inputs.pictures("input_image_asset_urls", call.inputImageAssetUrls);
        return ofPictures(call, number, call.prompt, call.inputImageAssetUrls.getFirst(), views);
    }

    ModelRun sketch(SketchToModel call, int number) {
        ImageReference sketch = inputs.picture("input_sketch_asset_url", call.inputSketchAssetUrl);
        return ofPictures(call, number, call.prompt, call.inputSketchAssetUrl, List.of(sketch));
    }

    ModelRun refinement(RefineModel call, int number) {
        return new ModelRun(
                call.taskId,
                number,
                TaskCall.optional(call.prompt),
                inputs.origin(call.inputModelAssetUrl),
                List.of(),
                inputs.model("input_model_asset_url", call.inputModelAssetUrl),
                call.draftModelTaskId,
                call.options());
    }

    private ModelRun ofPictures(
            ModelCall call, int number, String prompt, String firstUrl, List<ImageReference> pictures) {
        Origin origin = inputs.origin(firstUrl);
        return new ModelRun(
                call.taskId, number, TaskCall.optional(prompt), origin, pictures, null, null, call.options());
    }
}
