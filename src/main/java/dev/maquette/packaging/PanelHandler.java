package dev.maquette.packaging;

import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobOutcome;
import jakarta.inject.Singleton;

/** Makes one panel. */
@Singleton
class PanelHandler extends PackagingHandler {

    static final String KIND = "packaging.panel";

    private final PackagingPipeline pipeline;

    PanelHandler(PackagingPipeline pipeline, PackagingStore store) {
        super(KIND, store);
        this.pipeline = pipeline;
    }

    @Override
    public Estimate estimate(PanelsRun run) {
        return pipeline.estimate(1);
    }

    @Override
    public JobOutcome run(JobContext job, PanelsRun run) {
        return pipeline.panel(job, run);
    }
}
