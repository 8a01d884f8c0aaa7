package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderClients;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderGuard;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * fal's queue as every model is used through it: stage the pictures, submit once, ask at the returned addresses, fetch the
 * result. Only the submit is paid. Failures are {@link ProviderException}s.
 */
class FalQueue {

    private static final Logger LOG = Logger.getLogger(FalQueue.class);

    private final ProviderAccess access;
    private final String authorization;
    private final FalClient client;
    private final FalErrors errors;
    private final ProviderGuard guard;
    private final FalAddresses addresses;
    private final InputStaging staging;
    private final AtomicBoolean unknownStateTold = new AtomicBoolean();

    /** @param modelSetting where the id of the model is configured; told to people */
    FalQueue(ProviderAccess access, FalConfig config, String modelSetting) {
        this.access = access;
        this.authorization = "Key " + access.key();
        this.addresses = new FalAddresses(access, config);
        this.client = ProviderClients.connect(FalClient.class, addresses.storage(), access, config);
        this.errors = new FalErrors(access, modelSetting);
        this.guard = new ProviderGuard(access.name(), config, errors);
        this.staging = new InputStaging(guard, client, authorization, addresses, config.inlineBytes());
    }

    /** An address under which a model can read the picture. */
    String stage(ImageData image) {
        return staging.address(image);
    }

    /** The accepted request, whose addresses are ones that the key may be sent to. */
    Submission submit(String model, Map<String, Object> input) {
        return submit(model, input, Optional.empty());
    }

    /** @param webhook where fal may tell that the run has ended */
    Submission submit(String model, Map<String, Object> input, Optional<URI> webhook) {
        Submission accepted = guard.call(
                Operation.SUBMIT,
                Submission.class,
                () -> client.submit(authorization, addresses.model(model), webhook.orElse(null), input));
        if (accepted.requestId() == null || accepted.requestId().isBlank()) {
            throw new ProviderException(
                    access.name(),
                    new OutcomeUnknown("The request was accepted, but its id is missing in the answer."));
        }
        LOG.infof("%s: request %s to %s submitted", access.name(), access.clean(accepted.requestId()), model);
        return new Submission(
                accepted.requestId(),
                addresses.queue(accepted.statusUrl()).toString(),
                addresses.queue(accepted.responseUrl()).toString(),
                addresses.queue(accepted.cancelUrl()).toString());
    }

    /** Asks once; a state that is not known counts as running, and is logged the first time. */
    QueueStatus status(String statusUrl) {
        URI address = addresses.queue(statusUrl);
        QueueStatus status =
                guard.call(Operation.POLL, QueueStatus.class, () -> client.status(authorization, address, 1));
        if (!status.isKnown() && unknownStateTold.compareAndSet(false, true)) {
            LOG.warnf(
                    "%s: the state %s is not known and counts as running",
                    access.name(), access.clean(status.status()));
        }
        return status;
    }

    /** The bare output of a model; a run that failed is completed too, and its failure is thrown. */
    JsonNode output(QueueStatus completed, String responseUrl) {
        if (completed.failed()) {
            throw new ProviderException(
                    access.name(),
                    errors.failedRun(Objects.requireNonNullElse(completed.errorType(), ""), completed.errorText()));
        }
        URI address = addresses.queue(responseUrl);
        return guard.call(Operation.RESULT, JsonNode.class, () -> client.result(authorization, address));
    }

    /** Whether the queue agreed to stop the work; never throws. */
    boolean cancel(String requestId, String cancelUrl) {
        try {
            URI address = addresses.queue(cancelUrl);
            guard.call(Operation.CANCEL, JsonNode.class, () -> client.cancel(authorization, address));
            return true;
        } catch (ProviderException failure) {
            LOG.warnf("request %s is not cancelled: %s", access.clean(requestId), failure.getMessage());
            return false;
        }
    }
}
