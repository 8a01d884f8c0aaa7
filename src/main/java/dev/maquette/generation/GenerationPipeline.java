package dev.maquette.generation;

import dev.maquette.asset.AssetFormat;
import dev.maquette.asset.StoredAsset;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobOutcome;
import dev.maquette.provider.ModelStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** From a call to files in the storage. */
@ApplicationScoped
class GenerationPipeline {

    private static final int MADE = 95;

    private final PictureMaker pictures;
    private final ModelMaker models;
    private final ResultStorage storage;

    GenerationPipeline(PictureMaker pictures, ModelMaker models, ResultStorage storage) {
        this.pictures = pictures;
        this.models = models;
        this.storage = storage;
    }

    JobOutcome images(JobContext job, ImagesRun run) {
        tell(job, 5, "generating_images", "Making the pictures.");
        StoredAsset input = pictures.inputs(job, List.of(run.input())).getFirst();
        List<StoredAsset> images = pictures.make(job, run.count(), run.prompt(), input, run.background());
        tell(job, MADE, "storing", "Storing the pictures.");
        List<GenerationResult.ResultFile> files = IntStream.range(0, images.size())
                .mapToObj(index -> stored(
                        job,
                        "concepts/" + run.taskId() + "/" + numbered(String.valueOf(index), run.number()),
                        images.get(index)))
                .toList();
        return outcome(files, images.size() == 1 ? "The picture is ready." : "The pictures are ready.");
    }

    JobOutcome model(JobContext job, GenerationKind kind, ModelRun run) {
        tell(job, 5, "generating_model", "Making the 3D model.");
        ModelMaker.Made made = models.make(job, kind, run, progress(job));
        String path = "models/" + run.taskId() + "/" + numbered(kind.fileName(), run.number());
        GenerationResult.ResultFile file = stored(job, path, made.model().model());
        return outcome(List.of(file), message(made.leftOut()));
    }

    private GenerationResult.ResultFile stored(JobContext job, String path, StoredAsset asset) {
        AssetFormat format = AssetFormat.ofContentType(asset.contentType()).orElseThrow();
        String full = path + "." + format.extension();
        return job.step("store-" + full, GenerationResult.ResultFile.class, () -> storage.store(full, asset));
    }

    private static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    private static String message(List<String> leftOut) {
        return leftOut.isEmpty()
                ? "The model is ready."
                : "The model is ready. Its provider does not take these options, so they were left out: "
                        + String.join(", ", leftOut) + ".";
    }

    private static JobOutcome outcome(List<GenerationResult.ResultFile> files, String message) {
        return new JobOutcome(new GenerationResult(files), message, DocumentChanges.NONE);
    }

    private static ModelStep.Progress progress(JobContext job) {
        return new ModelStep.Progress() {
            @Override
            public void working(int percent) {
                tell(job, 10 + percent * 80 / 100, "generating_model", "Making the 3D model.");
            }

            @Override
            public void made() {
                tell(job, MADE, "storing", "Checking and storing the model.");
            }
        };
    }

    private static void tell(JobContext job, int percent, String stage, String message) {
        job.progress(Math.max(percent, job.progress()), stage, message, DocumentChanges.NONE);
    }
}
