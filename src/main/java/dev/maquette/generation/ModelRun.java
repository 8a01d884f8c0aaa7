package dev.maquette.generation;

import dev.maquette.asset.image.ImageReference;
import dev.maquette.provider.ModelOptions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * The input of a job that makes a model. Which of its parts are there depends on the kind.
 *
 * @param pictures views, or the one sketch
 * @param modelAsset name of the asset to be refined, or null
 * @param draftTaskId the provider's id of the work that made it, or null
 */
@RegisterForReflection
record ModelRun(
        String taskId,
        int number,
        String prompt,
        Origin origin,
        List<ImageReference> pictures,
        String modelAsset,
        String draftTaskId,
        ModelOptions options)
        implements TaskRun {

    @Override
    public String style() {
        return options.style();
    }

    @Override
    public int files() {
        return 1;
    }
}
