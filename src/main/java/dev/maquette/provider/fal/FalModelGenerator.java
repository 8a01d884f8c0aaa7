package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProgressBars;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderClients;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderGuard;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** 3D models through fal's queue: stage the pictures, submit once, ask at the returned addresses, fetch the result. */
class FalModelGenerator implements ModelGenerator {

    private static final Logger LOG = Logger.getLogger(FalModelGenerator.class);
    private static final String MODEL = "model";
    private static final String STATUS_URL = "status_url";
    private static final String RESPONSE_URL = "response_url";
    private static final String CANCEL_URL = "cancel_url";

    private final ProviderAccess access;
    private final FalConfig config;
    private final FalModel configured;
    private final String authorization;
    private final FalClient client;
    private final FalErrors errors;
    private final ProviderGuard guard;
    private final FalAddresses addresses;
    private final InputStaging staging;
    private final AtomicBoolean unknownStateTold = new AtomicBoolean();

    FalModelGenerator(ProviderAccess access, FalConfig config) {
        this.access = access;
        this.config = config;
        this.configured = FalModel.configured(config.model());
        this.authorization = "Key " + access.key();
        this.addresses = new FalAddresses(access, config);
        this.client = ProviderClients.connect(FalClient.class, addresses.storage(), access, config);
        this.errors = new FalErrors(access);
        this.guard = new ProviderGuard(access.name(), config, errors);
        this.staging = new InputStaging(guard, client, authorization, addresses, config.inlineBytes());
    }

    @Override
    public String name() {
        return access.name();
    }

    @Override
    public Optional<BigDecimal> price() {
        return access.price(config);
    }

    @Override
    public ModelHandle submit(ModelRequest request) {
        List<ImageData> views = request.asViews(name()).views();
        FalModel model = configured.forImages(views.size());
        List<String> images = views.stream()
                .limit(model.takesList() ? views.size() : 1)
                .map(staging::address)
                .toList();
        Map<String, Object> input = model.input(request.options(), images);
        Submission accepted = guard.call(
                Operation.SUBMIT,
                Submission.class,
                () -> client.submit(authorization, addresses.model(model.id()), input));
        return handle(model, accepted);
    }

    @Override
    public List<String> leftOut(ModelRequest request) {
        return configured.leftOut(request.options());
    }

    private ModelHandle handle(FalModel model, Submission accepted) {
        if (accepted.requestId() == null || accepted.requestId().isBlank()) {
            throw failed(new OutcomeUnknown("The request was accepted, but its id is missing in the answer."));
        }
        LOG.infof("%s: request %s to %s submitted", name(), access.clean(accepted.requestId()), model.id());
        return new ModelHandle(
                name(),
                accepted.requestId(),
                Map.of(
                        MODEL, model.id(),
                        STATUS_URL, addresses.queue(accepted.statusUrl()).toString(),
                        RESPONSE_URL, addresses.queue(accepted.responseUrl()).toString(),
                        CANCEL_URL, addresses.queue(accepted.cancelUrl()).toString()));
    }

    @Override
    public ModelProgress poll(ModelHandle handle) {
        URI address = address(handle, STATUS_URL);
        QueueStatus status =
                guard.call(Operation.POLL, QueueStatus.class, () -> client.status(authorization, address, 1));
        return switch (Objects.requireNonNullElse(status.status(), "")) {
            case "IN_QUEUE" -> new ModelProgress.Running(0, "Waiting in the queue");
            case "IN_PROGRESS" -> running(status);
            case "COMPLETED" -> completed(handle, status);
            case String unknown -> {
                tellUnknownState(unknown);
                yield running(status);
            }
        };
    }

    private static ModelProgress running(QueueStatus status) {
        return new ModelProgress.Running(ProgressBars.percent(status.log()), "Making the model");
    }

    private ModelProgress completed(ModelHandle handle, QueueStatus status) {
        if (status.failed()) {
            throw failed(errors.failedRun(Objects.requireNonNullElse(status.errorType(), ""), status.errorText()));
        }
        URI address = address(handle, RESPONSE_URL);
        JsonNode output = guard.call(Operation.RESULT, JsonNode.class, () -> client.result(authorization, address));
        return FalModel.find(handle.details().get(MODEL))
                .flatMap(model -> model.glb(output))
                .map(url -> ModelProgress.Ready.modelOnly(access.result(url, config.resultHosts())))
                .orElseThrow(() -> failed(new InvalidOutput("The run is completed without a model file.")));
    }

    @Override
    public boolean cancel(ModelHandle handle) {
        try {
            URI address = address(handle, CANCEL_URL);
            guard.call(Operation.CANCEL, JsonNode.class, () -> client.cancel(authorization, address));
            return true;
        } catch (ProviderException failure) {
            LOG.warnf("request %s is not cancelled: %s", access.clean(handle.id()), failure.getMessage());
            return false;
        }
    }

    /** Checked again, because handles come out of a store. */
    private URI address(ModelHandle handle, String detail) {
        return addresses.queue(handle.details().get(detail));
    }

    private void tellUnknownState(String status) {
        if (unknownStateTold.compareAndSet(false, true)) {
            LOG.warnf("%s: the state %s is not known and counts as running", name(), access.clean(status));
        }
    }

    private ProviderException failed(ProviderFailure failure) {
        return new ProviderException(name(), failure);
    }
}
