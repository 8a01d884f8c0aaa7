package dev.maquette.product;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.StoredAsset;
import dev.maquette.job.JobContext;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelGenerators;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelOptions;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ProviderException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Turns views into a stored, checked model: submits once to the first provider, polls it, copies the result. What fails there
 * without having cost anything is tried with the next provider.
 */
@ApplicationScoped
class ModelMaker {

    private static final Logger LOG = Logger.getLogger(ModelMaker.class);

    private final ModelGenerators generators;
    private final ModelDownload download;
    private final AssetStore assets;

    ModelMaker(ModelGenerators generators, ModelDownload download, AssetStore assets) {
        this.generators = generators;
        this.download = download;
        this.assets = assets;
    }

    MadeModel make(JobContext job, List<StoredAsset> views, ProductSettings settings, RunProgress progress) {
        List<ProviderException> failures = new ArrayList<>();
        for (ModelGenerator generator : generators.inOrder()) {
            try {
                return makeWith(generator, job, views, settings, progress);
            } catch (ProviderException failure) {
                LOG.warnf("job=%s no model from %s", job.id(), failure.getMessage());
                failures.add(failure);
                if (!failure.failure().triesNextProvider()) {
                    break;
                }
            }
        }
        throw ProviderException.ofAll(failures);
    }

    private MadeModel makeWith(
            ModelGenerator generator,
            JobContext job,
            List<StoredAsset> views,
            ProductSettings settings,
            RunProgress progress) {
        String name = generator.name();
        job.provider(name, null);
        ModelHandle handle = job.submitOnce("model-" + name, ModelHandle.class, () -> {
            ModelHandle submitted = generator.submit(request(views, settings));
            job.provider(name, submitted.id());
            generator.price().ifPresent(job::charge);
            return submitted;
        });
        ModelProgress.Ready ready =
                job.await(handle, asked -> RemoteModel.poll(generator, asked), progress::model, generator::cancel);
        progress.modelMade();
        return job.step("download-" + name, MadeModel.class, () -> download.store(name, ready));
    }

    private ModelRequest request(List<StoredAsset> views, ProductSettings settings) {
        List<ImageData> images = views.stream()
                .map(view -> new ImageData(assets.read(view.name()), view.contentType()))
                .toList();
        return new ModelRequest.FromViews(
                images, null, ModelOptions.ofTrellis(settings.seed(), settings.textureSize(), settings.meshSimplify()));
    }
}
