package dev.maquette.render;

import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobHandler;
import dev.maquette.job.JobOutcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Jobs of {@code POST /render/jobs}. */
@ApplicationScoped
class RenderHandler implements JobHandler<RenderRun> {

    static final String KIND = "render";

    private final RenderPipeline pipeline;

    RenderHandler(RenderPipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String lane() {
        return "render";
    }

    @Override
    public Class<RenderRun> input() {
        return RenderRun.class;
    }

    @Override
    public Estimate estimate(RenderRun run) {
        return pipeline.estimate(run);
    }

    @Override
    public JobOutcome run(JobContext job, RenderRun run) {
        return pipeline.render(job, run);
    }
}
