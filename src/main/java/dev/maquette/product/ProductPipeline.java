package dev.maquette.product;

import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.http.Workspace;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobOutcome;
import dev.maquette.provider.MadeModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** From words and pictures to a product: the views, then the model, then one change of the state document. */
@ApplicationScoped
class ProductPipeline {

    private static final String READY = "The product is ready.";

    private final Inputs inputs;
    private final ViewMaker views;
    private final ModelMaker models;
    private final ProductStore store;
    private final AssetUrls urls;
    private final Clock clock;

    ProductPipeline(
            Inputs inputs, ViewMaker views, ModelMaker models, ProductStore store, AssetUrls urls, Clock clock) {
        this.inputs = inputs;
        this.views = views;
        this.models = models;
        this.store = store;
        this.urls = urls;
        this.clock = clock;
    }

    Estimate estimate(ProductRun run) {
        Estimate model = models.estimate();
        return run.images().isEmpty() ? views.estimate(run.imageCount()).and(model) : model;
    }

    JobOutcome run(JobContext job, ProductRun run) {
        RunProgress progress = new RunProgress(job, store);
        List<StoredAsset> images = run.images().isEmpty() ? generateViews(job, run, progress) : inputs.images(job, run);
        progress.modelBegins();
        MadeModel model = models.make(job, images, run.settings(), progress);
        Iteration iteration = iteration(job, run, images, model);
        return new JobOutcome(ProductResult.of(iteration), READY, commit(job, run, iteration));
    }

    private List<StoredAsset> generateViews(JobContext job, ProductRun run, RunProgress progress) {
        progress.viewsBegin(run.imageCount());
        return views.make(job, run, inputs.base(job, run), inputs.references(job, run), progress);
    }

    private Iteration iteration(JobContext job, ProductRun run, List<StoredAsset> images, MadeModel model) {
        return new Iteration(
                job.id(),
                run.type(),
                run.prompt(),
                images.stream().map(urls::url).toList(),
                TrellisOutput.of(model, urls),
                clock.instant(),
                null,
                Duration.between(job.acceptedAt(), clock.instant()).toMillis() / 1000.0,
                run.base() == null ? null : run.base().iterationId(),
                model.stats());
    }

    private DocumentChanges commit(JobContext job, ProductRun run, Iteration iteration) {
        return store.changeOf(new Workspace(job.workspace()), job.id(), state -> {
            Lineage before = Lineage.of(state);
            Lineage after =
                    switch (run.type()) {
                        case CREATE -> before.created(iteration);
                        case EDIT -> before.edited(iteration);
                    };
            return state.draft().showing(after.line(), after.others(), READY);
        });
    }
}
