package dev.maquette.product;

import dev.maquette.cost.Estimate;
import dev.maquette.http.Workspace;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.Failure;
import dev.maquette.job.Job;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobHandler;
import dev.maquette.job.JobOutcome;

/** What the three kinds of product jobs have in common. */
abstract class ProductHandler implements JobHandler<ProductRun> {

    private final String kind;
    private final ProductPipeline pipeline;
    private final ProductStore store;

    ProductHandler(String kind, ProductPipeline pipeline, ProductStore store) {
        this.kind = kind;
        this.pipeline = pipeline;
        this.store = store;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String lane() {
        return "product";
    }

    @Override
    public Class<ProductRun> input() {
        return ProductRun.class;
    }

    @Override
    public Estimate estimate(ProductRun run) {
        return pipeline.estimate(run);
    }

    @Override
    public JobOutcome run(JobContext job, ProductRun run) {
        return pipeline.run(job, run);
    }

    @Override
    public DocumentChanges failed(Job job, ProductRun run, Failure failure) {
        return store.changeOf(
                new Workspace(job.workspace()), job.id(), state -> state.draft().failed(failure.message()));
    }
}
