package dev.maquette.provider;

import java.util.List;

/**
 * Makes a 3D model by submit and poll. Only {@link #submit} is paid, and it is sent once: when its
 * outcome is unknown it fails with {@link ProviderFailure.OutcomeUnknown}.
 */
public interface ModelGenerator extends PaidService {

    /** Starts the work and returns at once what is needed to ask for it. Throws {@link ProviderException}. */
    ModelHandle submit(ModelRequest request);

    /** The names of given options that this provider does not take; they are left out of the request. */
    default List<String> leftOut(ModelRequest request) {
        return List.of();
    }

    /**
     * Asks once how far the work is; free. A state that is not known counts as running. Throws {@link
     * UnansweredPollException} when the provider could not be asked, and any other {@link ProviderException} when the work
     * has failed.
     */
    ModelProgress poll(ModelHandle handle);

    /** Asks the provider to stop; returns whether it agreed. Never throws for a provider that cannot. */
    boolean cancel(ModelHandle handle);
}
