package dev.maquette.generation;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.FleetLimits;
import dev.maquette.job.JobContext;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.MadeModel;
import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelGenerators;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ModelStep;
import dev.maquette.provider.PictureStep;
import dev.maquette.provider.ProviderChains;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes models in the ways that the calls offer, within what the provider allows at the same time. */
@ApplicationScoped
class ModelMaker {

    private final ModelGenerators generators;
    private final ModelStep models;
    private final PictureMaker pictureMaker;
    private final PictureStep pictures;
    private final GenerationPrompts prompts;
    private final AssetStore assets;
    private final FleetLimits fleet;
    private final GenerationConfig config;

    ModelMaker(
            ProviderChains chains,
            ModelStep models,
            PictureMaker pictureMaker,
            PictureStep pictures,
            GenerationPrompts prompts,
            AssetStore assets,
            FleetLimits fleet,
            GenerationConfig config) {
        this.generators = chains.models("maquette.generation.models", config.models());
        this.models = models;
        this.pictureMaker = pictureMaker;
        this.pictures = pictures;
        this.prompts = prompts;
        this.assets = assets;
        this.fleet = fleet;
        this.config = config;
    }

    /**
     * A finished model.
     *
     * @param leftOut names of the options that its provider does not take
     */
    record Made(MadeModel model, List<String> leftOut) {}

    Estimate estimate(GenerationKind kind, ModelRun run) {
        return switch (kind) {
            case TEXT_TO_MODEL, IMAGE_TO_MODEL -> generators.estimate(1);
            case SKETCH_TO_MODEL ->
                run.prompt() == null
                        ? generators.estimate(1)
                        : pictureMaker.estimate(1).and(generators.estimate(1));
            // a model that the provider does not have is brought there first
            case REFINE_MODEL -> generators.estimate(run.draftTaskId() == null ? 2 : 1);
            case IMAGE_TO_IMAGE -> throw noModel(kind);
        };
    }

    Made make(JobContext job, GenerationKind kind, ModelRun run, ModelStep.Progress progress) {
        return switch (kind) {
            case TEXT_TO_MODEL -> fromText(job, run, progress);
            case IMAGE_TO_MODEL -> fromViews(job, run, pictureMaker.inputs(job, run.pictures()), progress);
            case SKETCH_TO_MODEL -> fromViews(job, run, List.of(pictureOfSketch(job, run)), progress);
            case REFINE_MODEL -> refined(job, run, progress);
            case IMAGE_TO_IMAGE -> throw noModel(kind);
        };
    }

    private static IllegalArgumentException noModel(GenerationKind kind) {
        return new IllegalArgumentException(kind + " makes no model");
    }

    private Made fromText(JobContext job, ModelRun run, ModelStep.Progress progress) {
        fleet.enter(job, "models", config.parallelModels());
        ModelRequest request = new ModelRequest.FromText(run.prompt(), run.options());
        return make(job, progress, request, _ -> () -> request);
    }

    private Made fromViews(JobContext job, ModelRun run, List<StoredAsset> views, ModelStep.Progress progress) {
        fleet.enter(job, "models", config.parallelModels());
        ModelRequest outline = new ModelRequest.FromViews(List.of(), run.prompt(), run.options());
        return make(
                job,
                progress,
                outline,
                _ -> () -> new ModelRequest.FromViews(pictures.references(views), run.prompt(), run.options()));
    }

    /** Without words there is nothing that a picture could show better than the sketch. */
    private StoredAsset pictureOfSketch(JobContext job, ModelRun run) {
        StoredAsset sketch = pictureMaker.inputs(job, run.pictures()).getFirst();
        return run.prompt() == null
                ? sketch
                : pictureMaker
                        .make(job, 1, prompts.sketch(run.prompt()), sketch, ImageRequest.Background.AUTO)
                        .getFirst();
    }

    private Made refined(JobContext job, ModelRun run, ModelStep.Progress progress) {
        fleet.enter(job, "refinements", config.parallelRefinements());
        ModelRequest outline = new ModelRequest.Texture("", run.prompt(), run.options());
        return make(job, progress, outline, generator -> {
            String task = run.draftTaskId() != null ? run.draftTaskId() : imported(job, generator, run);
            return () -> new ModelRequest.Texture(task, run.prompt(), run.options());
        });
    }

    /** The provider's id of the work that brings the model there. */
    private String imported(JobContext job, ModelGenerator generator, ModelRun run) {
        ModelHandle handle = models.submit(
                job, ModelStep.Work.IMPORT, generator, () -> new ModelRequest.Import(assets.read(run.modelAsset())));
        models.await(job, generator, handle, ModelStep.Progress.NONE);
        return handle.id();
    }

    private Made make(
            JobContext job,
            ModelStep.Progress progress,
            ModelRequest outline,
            Function<ModelGenerator, Supplier<ModelRequest>> prepare) {
        List<String> leftOut = new ArrayList<>();
        MadeModel model = models.make(
                job,
                generators,
                generator -> {
                    leftOut.clear();
                    leftOut.addAll(generator.leftOut(outline));
                    return prepare.apply(generator);
                },
                progress);
        return new Made(model, List.copyOf(leftOut));
    }
}
