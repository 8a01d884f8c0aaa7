package dev.maquette.product;

import dev.maquette.job.Awaited;
import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ProviderException;

/** One look at a submitted model, in the words of the job core. */
final class RemoteModel {

    private RemoteModel() {}

    /** @throws ProviderException when the remote work has failed for good */
    static Awaited<ModelProgress.Ready> poll(ModelGenerator generator, ModelHandle handle) {
        return switch (generator.poll(handle)) {
            case ModelProgress.Running running -> new Awaited.Pending<>(running.percent());
            case ModelProgress.Ready ready -> new Awaited.Done<>(ready);
        };
    }
}
