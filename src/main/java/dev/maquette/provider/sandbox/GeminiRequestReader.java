package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and checks a request as strictly as the real service does: unknown names are an error there. */
final class GeminiRequestReader {

    private static final Set<String> ASPECT_RATIOS =
            Set.of("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "1:4", "4:1", "1:8", "8:1");
    private static final Set<String> IMAGE_SIZES = Set.of("512", "1K", "2K", "4K");
    private static final Set<String> PICTURE_TYPES =
            Set.of("image/png", "image/jpeg", "image/webp", "image/heic", "image/heif");
    private static final Set<String> MODALITIES = Set.of("TEXT", "IMAGE");
    /** Fixed at about 1K; it does not know the option. */
    private static final Pattern WITHOUT_SIZES = Pattern.compile("gemini-2\\.5-.*");

    private GeminiRequestReader() {}

    static GeminiRequest read(byte[] body, String model) {
        GeminiRequest request = parse(body);
        if (request == null || request.contents() == null || request.contents().isEmpty()) {
            throw GeminiErrors.invalidArgument("* GenerateContentRequest.contents: contents is not specified\n");
        }
        request.contents().forEach(GeminiRequestReader::check);
        if (request.generationConfig() != null) {
            check(request.generationConfig(), model);
        }
        return request;
    }

    private static GeminiRequest parse(byte[] body) {
        try {
            return WireJson.CAMEL.read(body, GeminiRequest.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw GeminiErrors.invalidArgument("Invalid JSON payload received. Unknown name \"%s\": Cannot find field."
                    .formatted(unknown.getPropertyName()));
        } catch (JsonProcessingException broken) {
            throw GeminiErrors.invalidArgument("Invalid JSON payload received. " + broken.getOriginalMessage());
        } catch (IOException broken) {
            throw GeminiErrors.invalidArgument("Invalid JSON payload received.");
        }
    }

    private static void check(GeminiRequest.Content content) {
        if (content.parts() == null || content.parts().isEmpty()) {
            throw GeminiErrors.invalidArgument(
                    "* GenerateContentRequest.contents.parts: contents.parts must not be empty.");
        }
        if (content.role() != null && !Set.of("user", "model").contains(content.role())) {
            throw GeminiErrors.invalidArgument("Please use a valid role: user, model.");
        }
        for (GeminiRequest.Part part : content.parts()) {
            if (part.text() == null && part.inlineData() == null && part.fileData() == null) {
                throw GeminiErrors.invalidArgument("* GenerateContentRequest.contents.parts.data: required oneof field"
                        + " 'data' must have one initialized field");
            }
            if (part.fileData() != null) {
                throw GeminiErrors.invalidArgument("Cannot fetch content from the provided URL.");
            }
            if (part.inlineData() != null
                    && !PICTURE_TYPES.contains(String.valueOf(part.inlineData().mimeType()))) {
                throw GeminiErrors.invalidArgument(
                        "Unsupported MIME type: " + part.inlineData().mimeType());
            }
        }
    }

    private static void check(GeminiRequest.GenerationConfig config, String model) {
        for (String modality : config.responseModalities() == null ? List.<String>of() : config.responseModalities()) {
            if (!MODALITIES.contains(modality)) {
                throw invalidValue("response_modalities", modality);
            }
        }
        GeminiRequest.ImageConfig image = config.imageConfig();
        if (image == null) {
            return;
        }
        if (image.aspectRatio() != null && !ASPECT_RATIOS.contains(image.aspectRatio())) {
            throw invalidValue("image_config.aspect_ratio", image.aspectRatio());
        }
        if (image.imageSize() != null
                && (WITHOUT_SIZES.matcher(model).matches() || !IMAGE_SIZES.contains(image.imageSize()))) {
            throw invalidValue("image_config.image_size", image.imageSize());
        }
    }

    private static WireError invalidValue(String field, String value) {
        return GeminiErrors.invalidArgument("Invalid value at 'generation_config.%s': \"%s\"".formatted(field, value));
    }
}
