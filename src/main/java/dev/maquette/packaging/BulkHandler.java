package dev.maquette.packaging;

import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobOutcome;
import jakarta.inject.Singleton;

/** Makes many panels that belong together. */
@Singleton
class BulkHandler extends PackagingHandler {

    static final String KIND = "packaging.panels";

    private final PackagingPipeline pipeline;

    BulkHandler(PackagingPipeline pipeline, PackagingStore store) {
        super(KIND, store);
        this.pipeline = pipeline;
    }

    /** The mock-up comes on top. */
    @Override
    public Estimate estimate(PanelsRun run) {
        return pipeline.estimate(1 + run.panels().size());
    }

    @Override
    public JobOutcome run(JobContext job, PanelsRun run) {
        return pipeline.panels(job, run);
    }
}
