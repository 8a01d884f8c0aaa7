package dev.maquette.generation;

import dev.maquette.asset.AssetFormat;
import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.generation.GenerationResult.ResultFile;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobOutcome;
import dev.maquette.provider.ModelStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From a call to files in the storage. */
@ApplicationScoped
class GenerationPipeline {

    private static final int MADE = 95;

    private final PictureMaker pictures;
    private final ModelMaker models;
    private final ResultStorage storage;
    private final TaskRows rows;

    GenerationPipeline(PictureMaker pictures, ModelMaker models, ResultStorage storage, TaskRows rows) {
        this.pictures = pictures;
        this.models = models;
        this.storage = storage;
        this.rows = rows;
    }

    Estimate estimate(ImagesRun run) {
        return pictures.estimate(run.count());
    }

    Estimate estimate(GenerationKind kind, ModelRun run) {
        return models.estimate(kind, run);
    }

    JobOutcome images(JobContext job, ImagesRun run) {
        TaskWork work = new TaskWork(job.id(), job.owner(), GenerationKind.IMAGE_TO_IMAGE, run);
        tell(job, 5, "generating_images", "Making the pictures.");
        rows.processing(work, null);
        StoredAsset input = pictures.inputs(job, List.of(run.input())).getFirst();
        List<StoredAsset> images = pictures.make(job, run.count(), run.wholePrompt(), input, run.background());
        tell(job, MADE, "storing", "Storing the pictures.");
        List<ResultFile> files = IntStream.range(0, images.size())
                .mapToObj(index -> stored(job, work, String.valueOf(index), images.get(index)))
                .toList();
        String ready = images.size() == 1 ? "The picture is ready." : "The pictures are ready.";
        return outcome(job, work, files, null, ready);
    }

    JobOutcome model(JobContext job, GenerationKind kind, ModelRun run) {
        TaskWork work = new TaskWork(job.id(), job.owner(), kind, run);
        tell(job, 5, "generating_model", "Making the 3D model.");
        rows.processing(work, null);
        ModelProgress progress = new ModelProgress(job, work);
        ModelMaker.Made made = models.make(job, kind, run, progress);
        ResultFile file = stored(job, work, kind.fileName(), made.model().model());
        return outcome(job, work, List.of(file), progress.providerJobId, message(made.leftOut()));
    }

    private ResultFile stored(JobContext job, TaskWork work, String name, StoredAsset asset) {
        TaskRun run = work.run();
        String extension =
                AssetFormat.ofContentType(asset.contentType()).orElseThrow().extension();
        ResultPath path = new ResultPath(work.kind().folder() + "/" + run.taskId(), name, run.number(), extension);
        return job.step("store-" + path, ResultFile.class, () -> storage.store(job, path, asset));
    }

    private static String message(List<String> leftOut) {
        return leftOut.isEmpty()
                ? "The model is ready."
                : "The model is ready. Its provider does not take these options, so they were left out: "
                        + String.join(", ", leftOut) + ".";
    }

    private JobOutcome outcome(
            JobContext job, TaskWork work, List<ResultFile> files, String providerJobId, String message) {
        Stream<String> problems = Stream.concat(
                files.stream().map(ResultFile::problem).filter(Objects::nonNull).distinct(),
                rows.complete(job, work, files, providerJobId).stream());
        String whole = Stream.concat(Stream.of(message), problems).collect(Collectors.joining(" "));
        List<ResultFile> linked =
                files.stream().map(file -> file.at(storage.lastingUrl(file))).toList();
        return new JobOutcome(new GenerationResult(linked), whole, DocumentChanges.NONE);
    }

    /** Tells the job and the rows how far the model is. */
    private final class ModelProgress implements ModelStep.Progress {

        private final JobContext job;
        private final TaskWork work;
        private String providerJobId;

        private ModelProgress(JobContext job, TaskWork work) {
            this.job = job;
            this.work = work;
        }

        @Override
        public void submitted(String id) {
            providerJobId = id;
            rows.processing(work, id);
        }

        @Override
        public void working(int percent) {
            tell(job, 10 + percent * 80 / 100, "generating_model", "Making the 3D model.");
        }

        @Override
        public void made() {
            tell(job, MADE, "storing", "Checking and storing the model.");
        }
    }

    private static void tell(JobContext job, int percent, String stage, String message) {
        job.progress(Math.max(percent, job.progress()), stage, message, DocumentChanges.NONE);
    }
}
