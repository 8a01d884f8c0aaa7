package dev.maquette.provider.replicate;

import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderClients;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderGuard;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** 3D models by predictions of {@code firtoz/trellis}: stage the pictures, create one prediction, ask for it by its id. */
class ReplicateModelGenerator implements ModelGenerator {

    private static final Logger LOG = Logger.getLogger(ReplicateModelGenerator.class);

    private final ProviderAccess access;
    private final ReplicateConfig config;
    private final String authorization;
    private final ReplicateClient client;
    private final ProviderGuard guard;
    private final InputStaging staging;
    private final PredictionReader reader;
    private final Optional<URI> webhook;

    /** @param webhook where Replicate may tell that a prediction is completed */
    ReplicateModelGenerator(ProviderAccess access, ReplicateConfig config, Optional<URI> webhook) {
        this.access = access;
        this.config = config;
        this.authorization = "Bearer " + access.key();
        this.client = ProviderClients.connect(
                ReplicateClient.class, access.url(config.baseUrl(), "/replicate/v1"), access, config);
        this.guard = new ProviderGuard(access.name(), config, new ReplicateErrors(access));
        this.staging = new InputStaging(guard, client, authorization, config.inlineBytes());
        this.reader = new PredictionReader(access, config.resultHosts());
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
        List<String> images =
                request.asViews(name()).views().stream().map(staging::address).toList();
        NewPrediction plain = NewPrediction.of(config.version(), TrellisInput.of(request.options(), images));
        NewPrediction prediction = webhook.map(plain::toldTo).orElse(plain);
        Prediction created =
                guard.call(Operation.SUBMIT, Prediction.class, () -> client.create(authorization, prediction));
        if (created.id() == null || created.id().isBlank()) {
            throw new ProviderException(
                    name(), new OutcomeUnknown("The prediction was accepted, but its id is missing in the answer."));
        }
        LOG.infof("%s: prediction %s submitted", name(), access.clean(created.id()));
        return new ModelHandle(name(), created.id(), Map.of());
    }

    @Override
    public List<String> leftOut(ModelRequest request) {
        return request.options().besides(TrellisInput.TAKEN);
    }

    @Override
    public ModelProgress poll(ModelHandle handle) {
        return reader.read(guard.call(Operation.POLL, Prediction.class, () -> client.get(authorization, handle.id())));
    }

    @Override
    public boolean cancel(ModelHandle handle) {
        try {
            Prediction left =
                    guard.call(Operation.CANCEL, Prediction.class, () -> client.cancel(authorization, handle.id()));
            return PredictionReader.isStopping(left);
        } catch (ProviderException failure) {
            LOG.warnf("prediction %s is not cancelled: %s", access.clean(handle.id()), failure.getMessage());
            return false;
        }
    }
}
