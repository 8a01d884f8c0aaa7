package dev.maquette.generation;

import dev.maquette.cost.Estimate;
import dev.maquette.job.Job;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobHandler;
import dev.maquette.job.JobOutcome;

/** What the four kinds of jobs that make a model have in common. */
abstract class ModelHandler implements JobHandler<ModelRun> {

    private final GenerationKind kind;
    private final GenerationPipeline pipeline;
    private final TaskRows rows;

    ModelHandler(GenerationKind kind, GenerationPipeline pipeline, TaskRows rows) {
        this.kind = kind;
        this.pipeline = pipeline;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return kind.jobKind();
    }

    @Override
    public String lane() {
        return kind.lane();
    }

    @Override
    public Class<ModelRun> input() {
        return ModelRun.class;
    }

    @Override
    public Estimate estimate(ModelRun run) {
        return pipeline.estimate(kind, run);
    }

    @Override
    public JobOutcome run(JobContext job, ModelRun run) {
        return pipeline.model(job, kind, run);
    }

    @Override
    public void ended(Job job) {
        rows.ended(job);
    }
}
