package dev.maquette.generation;

import dev.maquette.cost.Estimate;
import dev.maquette.job.Job;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobHandler;
import dev.maquette.job.JobOutcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes pictures of a picture. */
@ApplicationScoped
class ImagesHandler implements JobHandler<ImagesRun> {

    private final GenerationPipeline pipeline;
    private final TaskRows rows;

    ImagesHandler(GenerationPipeline pipeline, TaskRows rows) {
        this.pipeline = pipeline;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return GenerationKind.IMAGE_TO_IMAGE.jobKind();
    }

    @Override
    public String lane() {
        return GenerationKind.IMAGE_TO_IMAGE.lane();
    }

    @Override
    public Class<ImagesRun> input() {
        return ImagesRun.class;
    }

    @Override
    public Estimate estimate(ImagesRun run) {
        return pipeline.estimate(run);
    }

    @Override
    public JobOutcome run(JobContext job, ImagesRun run) {
        return pipeline.images(job, run);
    }

    @Override
    public void ended(Job job) {
        rows.ended(job);
    }
}
