package dev.maquette.provider;

import dev.maquette.job.Awaited;
import org.jboss.logging.Logger;

/** One look at a submitted model, in the words of the job core. */
final class RemoteModel {

    private static final Logger LOG = Logger.getLogger(RemoteModel.class);

    private RemoteModel() {}

    /**
     * A provider that cannot be asked has not failed: what it works on is paid for, so it is asked again until the job's
     * deadline.
     *
     * @throws ProviderException when the remote work has failed for good
     */
    static Awaited<ModelProgress.Ready> poll(ModelGenerator generator, ModelHandle handle) {
        try {
            return switch (generator.poll(handle)) {
                case ModelProgress.Running running -> new Awaited.Pending<>(running.percent());
                case ModelProgress.Ready ready -> new Awaited.Done<>(ready);
            };
        } catch (UnansweredPollException e) {
            LOG.warnf("work %s could not be asked for: %s", handle.id(), e.getMessage());
            return new Awaited.Pending<>(0);
        }
    }
}
