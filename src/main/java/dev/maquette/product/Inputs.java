package dev.maquette.product;

import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.job.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures that a run begins with, fetched and checked inside the job, each once. */
@ApplicationScoped
class Inputs {

    private final ImageIntake intake;
    private final ImageLimits limits;

    Inputs(ImageIntake intake, ImageConfig config) {
        this.intake = intake;
        this.limits = ImageLimits.ofReferences(config);
    }

    /** The canonical views of what is edited; none in a creation. */
    List<StoredAsset> base(JobContext job, ProductRun run) {
        return run.base() == null ? List.of() : resolve(job, "base", run.base().images());
    }

    /** The pictures that came with the request. */
    List<StoredAsset> references(JobContext job, ProductRun run) {
        return resolve(job, "reference", run.references());
    }

    /** The pictures that go straight to the 3D step. */
    List<StoredAsset> images(JobContext job, ProductRun run) {
        return resolve(job, "image", run.images());
    }

    private List<StoredAsset> resolve(JobContext job, String what, List<ImageReference> pictures) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> job.step(
                        what + "-" + (i + 1), StoredAsset.class, () -> intake.resolve(pictures.get(i), limits)))
                .toList();
    }
}
