package dev.maquette.provider.gemini;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderClients;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderGuard;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Pictures by {@code generateContent}. The call is synchronous: without an answer there is no picture and nothing to
 * pick up later, so it is repeated on every fault that may pass.
 */
class GeminiImageGenerator implements ImageGenerator {

    private static final Logger LOG = Logger.getLogger(GeminiImageGenerator.class);

    private final ProviderAccess access;
    private final GeminiConfig config;
    private final GeminiClient client;
    private final ProviderGuard guard;
    private final RequestWriter requests;
    private final AnswerReader answers;
    private final AtomicBoolean retirementTold = new AtomicBoolean();

    GeminiImageGenerator(ProviderAccess access, GeminiConfig config) {
        this.access = access;
        this.config = config;
        this.client = ProviderClients.connect(
                GeminiClient.class, access.url(config.baseUrl(), "/gemini/v1beta"), access, config);
        this.guard = new ProviderGuard(access.name(), config, new GeminiErrors(access, config.model()));
        this.requests = new RequestWriter(config);
        this.answers = new AnswerReader(access);
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
    public ImageData generate(ImageRequest request) {
        GenerateContentRequest body = requests.write(request);
        for (int redraws = config.redraws(); ; redraws--) {
            switch (answers.read(ask(body))) {
                case Answer.Picture(ImageData image) -> {
                    return image;
                }
                case Answer.Refusal(String reason) -> throw failed(new ProviderFailure.Refused(reason));
                case Answer.Nothing(String reason, boolean mayChange) -> {
                    if (!mayChange || redraws <= 0) {
                        throw failed(new ProviderFailure.InvalidOutput(reason));
                    }
                    LOG.warnf("%s: asking again: %s", name(), reason);
                }
            }
        }
    }

    private GenerateContentResponse ask(GenerateContentRequest body) {
        GenerateContentResponse response = guard.call(
                Operation.GENERATE,
                GenerateContentResponse.class,
                () -> client.generateContent(access.key(), config.model(), body));
        if (response.responseId() != null) {
            LOG.infof("%s: response %s", name(), access.clean(response.responseId()));
        }
        warnOfRetirement(response.modelStatus());
        return response;
    }

    private void warnOfRetirement(GenerateContentResponse.ModelStatus status) {
        if (status != null && status.retirementTime() != null && retirementTold.compareAndSet(false, true)) {
            LOG.warnf(
                    "%s: the model %s is to be shut down at %s; set maquette.providers.gemini.model. %s",
                    name(), config.model(), access.clean(status.retirementTime()), access.clean(status.message()));
        }
    }

    private ProviderException failed(ProviderFailure failure) {
        return new ProviderException(name(), failure);
    }
}
