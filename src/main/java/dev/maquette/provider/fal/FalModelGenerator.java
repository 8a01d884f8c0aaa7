package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ProgressBars;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 3D models through fal's queue: stage the pictures, submit once, ask at the returned addresses, fetch the result. */
class FalModelGenerator implements ModelGenerator {

    private static final String MODEL = "model";
    private static final String STATUS_URL = "status_url";
    private static final String RESPONSE_URL = "response_url";
    private static final String CANCEL_URL = "cancel_url";

    private final ProviderAccess access;
    private final FalConfig config;
    private final FalModel configured;
    private final FalQueue queue;
    private final Optional<URI> webhook;

    /** @param webhook where fal may tell that a run has ended */
    FalModelGenerator(ProviderAccess access, FalConfig config, Optional<URI> webhook) {
        this.access = access;
        this.config = config;
        this.configured = FalModel.configured(config.model());
        this.queue = new FalQueue(access, config, "maquette.providers.fal.model");
        this.webhook = webhook;
    }

    @Override
    public String name() {
        return access.name();
    }

    @Override
    public Optional<BigDecimal> price() {
        return access.price(config.price());
    }

    @Override
    public ModelHandle submit(ModelRequest request) {
        List<ImageData> views = request.asViews(name()).views();
        FalModel model = configured.forImages(views.size());
        List<String> images = views.stream()
                .limit(model.takesList() ? views.size() : 1)
                .map(queue::stage)
                .toList();
        return handle(model, queue.submit(model.id(), model.input(request.options(), images), webhook));
    }

    @Override
    public List<String> leftOut(ModelRequest request) {
        return configured.leftOut(request.options());
    }

    private ModelHandle handle(FalModel model, Submission accepted) {
        return new ModelHandle(
                name(),
                accepted.requestId(),
                Map.of(
                        MODEL, model.id(),
                        STATUS_URL, accepted.statusUrl(),
                        RESPONSE_URL, accepted.responseUrl(),
                        CANCEL_URL, accepted.cancelUrl()));
    }

    @Override
    public ModelProgress poll(ModelHandle handle) {
        QueueStatus status = queue.status(handle.details().get(STATUS_URL));
        return switch (status.phase()) {
            case QUEUED -> new ModelProgress.Running(0, "Waiting in the queue");
            case RUNNING -> new ModelProgress.Running(ProgressBars.percent(status.log()), "Making the model");
            case COMPLETED -> completed(handle, status);
        };
    }

    private ModelProgress completed(ModelHandle handle, QueueStatus status) {
        JsonNode output = queue.output(status, handle.details().get(RESPONSE_URL));
        return FalModel.find(handle.details().get(MODEL))
                .flatMap(model -> model.glb(output))
                .map(url -> ModelProgress.Ready.modelOnly(access.result(url, config.resultHosts())))
                .orElseThrow(() -> failed(new InvalidOutput("The run is completed without a model file.")));
    }

    @Override
    public boolean cancel(ModelHandle handle) {
        return queue.cancel(handle.id(), handle.details().get(CANCEL_URL));
    }

    private ProviderException failed(ProviderFailure failure) {
        return new ProviderException(name(), failure);
    }
}
