package dev.maquette.provider.openai;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderClients;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderGuard;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Pictures by OpenAI's Images API: edits when there are references, else generations. A picture whose answer is lost is
 * billed all the same and there is no id to ask about, so the call obeys the rules of a submit: it is repeated only when it
 * surely was not accepted, and otherwise its outcome is unknown.
 */
class OpenAiImageGenerator implements ImageGenerator {

    private static final Set<String> PICTURE_FORMATS = Set.of("png", "jpeg", "webp");

    private final ProviderAccess access;
    private final OpenAiConfig config;
    private final String authorization;
    private final String organization;
    private final String project;
    private final OpenAiClient client;
    private final ProviderGuard guard;
    private final RequestWriter requests;

    OpenAiImageGenerator(ProviderAccess access, OpenAiConfig config) {
        this.access = access;
        this.config = config;
        this.authorization = "Bearer " + access.key();
        this.organization = config.organization().orElse(null);
        this.project = config.project().orElse(null);
        this.client =
                ProviderClients.connect(OpenAiClient.class, access.url(config.baseUrl(), "/openai/v1"), access, config);
        this.guard = new ProviderGuard(access.name(), config, new OpenAiErrors(access, config.model()));
        this.requests = new RequestWriter(config);
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
        Callable<ImagesResponse> call = request.references().isEmpty()
                ? () -> client.generate(authorization, organization, project, requests.generation(request))
                : () -> client.edit(authorization, organization, project, requests.edit(request));
        return picture(guard.call(Operation.SUBMIT, ImagesResponse.class, call));
    }

    private ImageData picture(ImagesResponse response) {
        String format = Objects.requireNonNullElse(response.outputFormat(), RequestWriter.OUTPUT_FORMAT);
        if (!PICTURE_FORMATS.contains(format)) {
            throw invalid("The answer holds something else than a PNG, JPEG or WebP picture.");
        }
        String base64 = response.picture().orElseThrow(() -> invalid("The answer holds no picture."));
        try {
            return new ImageData(Base64.getDecoder().decode(base64), "image/" + format);
        } catch (IllegalArgumentException notBase64) {
            throw invalid("The picture in the answer cannot be decoded.");
        }
    }

    private ProviderException invalid(String reason) {
        return new ProviderException(name(), new InvalidOutput(reason));
    }
}
