package dev.maquette.provider.openai;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageRequest;
import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/**
 * Says in OpenAI's words what a feature asks for. There are no seeds and no temperature, and {@code response_format} is
 * refused by these models: they always answer in base64.
 */
class RequestWriter {

    static final String OUTPUT_FORMAT = "png";

    private final OpenAiConfig config;

    RequestWriter(OpenAiConfig config) {
        this.config = config;
    }

    /** From words alone. */
    Map<String, Object> generation(ImageRequest request) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", config.model());
        fields.put("prompt", request.prompt());
        fields.put("n", 1);
        fields.put("size", request.aspectRatio().nearest(config.sizes()));
        fields.put("output_format", OUTPUT_FORMAT);
        config.quality().ifPresent(quality -> fields.put("quality", quality));
        background(request.background()).ifPresent(background -> fields.put("background", background));
        return fields;
    }

    /** From words and references. Each file needs a name and the type of its picture, or it is refused. */
    ClientMultipartForm edit(ImageRequest request) {
        Map<String, Object> fields = generation(request);
        config.inputFidelity().ifPresent(fidelity -> fields.put("input_fidelity", fidelity));
        ClientMultipartForm form = ClientMultipartForm.create();
        fields.forEach((name, value) -> form.attribute(name, value.toString(), null));
        List<ImageData> references = request.references();
        for (int i = 0; i < Math.min(references.size(), config.maxReferences()); i++) {
            ImageData image = references.get(i);
            form.binaryFileUpload("image[]", fileName(i, image), Buffer.buffer(image.bytes()), image.contentType());
        }
        return form;
    }

    private static String fileName(int index, ImageData image) {
        return "reference-" + (index + 1) + "." + image.contentType().replaceFirst(".*/", "");
    }

    private static Optional<String> background(ImageRequest.Background background) {
        return switch (background) {
            case AUTO -> Optional.empty();
            case OPAQUE -> Optional.of("opaque");
            case TRANSPARENT -> Optional.of("transparent");
        };
    }
}
