package dev.maquette.provider.webhook;

import java.util.Optional;

/** How one provider signs what it tells. */
public interface ProviderWebhook {

    /** The name of the provider, as jobs have it. */
    String provider();

    /** Whether there is anything with which signatures can be checked. */
    boolean active();

    /** Empty unless the signature is right and the message is no older than some minutes. May block for some seconds. */
    Optional<Hint> verified(IncomingWebhook message);
}
