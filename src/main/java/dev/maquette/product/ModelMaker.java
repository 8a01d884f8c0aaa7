package dev.maquette.product;

import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.job.JobContext;
import dev.maquette.provider.MadeModel;
import dev.maquette.provider.ModelGenerators;
import dev.maquette.provider.ModelOptions;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ModelStep;
import dev.maquette.provider.PictureStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Turns views into a stored, checked model. */
@ApplicationScoped
class ModelMaker {

    private final ModelGenerators generators;
    private final ModelStep models;
    private final PictureStep pictures;

    ModelMaker(ModelGenerators generators, ModelStep models, PictureStep pictures) {
        this.generators = generators;
        this.models = models;
        this.pictures = pictures;
    }

    Estimate estimate() {
        return generators.estimate(1);
    }

    MadeModel make(JobContext job, List<StoredAsset> views, ProductSettings settings, RunProgress progress) {
        ModelOptions options = ModelOptions.ofTrellis(settings.seed(), settings.textureSize(), settings.meshSimplify());
        return models.make(
                job,
                generators,
                _ -> () -> new ModelRequest.FromViews(pictures.references(views), null, options),
                progress);
    }
}
