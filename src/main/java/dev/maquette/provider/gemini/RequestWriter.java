package dev.maquette.provider.gemini;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.gemini.Content.InlineData;
import dev.maquette.provider.gemini.Content.Part;
import dev.maquette.provider.gemini.GenerateContentRequest.GenerationConfig;
import dev.maquette.provider.gemini.GenerateContentRequest.ImageConfig;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Says in Gemini's words what a feature asks for. */
class RequestWriter {

    /** Without it, requests to edit a picture are now and then answered with a description alone. */
    private static final Content ONLY_A_PICTURE = new Content(
            null, List.of(Part.ofText("Always answer with exactly one picture. Never answer with text alone.")));

    /** Text is allowed as well, because it tells why there is no picture. */
    private static final List<String> MODALITIES = List.of("TEXT", "IMAGE");

    private final GeminiConfig config;

    RequestWriter(GeminiConfig config) {
        this.config = config;
    }

    GenerateContentRequest write(ImageRequest request) {
        Stream<Part> references = request.references().stream()
                .limit(config.maxReferences())
                .map(RequestWriter::inline)
                .map(Part::ofData);
        // the vendor advises to put the words after the pictures
        List<Part> parts = Stream.concat(references, Stream.of(Part.ofText(request.prompt())))
                .toList();
        return new GenerateContentRequest(
                List.of(new Content("user", parts)),
                ONLY_A_PICTURE,
                new GenerationConfig(MODALITIES, imageConfig(request), temperature(request), seed(request)));
    }

    private static InlineData inline(ImageData image) {
        return new InlineData(image.contentType(), Base64.getEncoder().encodeToString(image.bytes()));
    }

    private ImageConfig imageConfig(ImageRequest request) {
        String imageSize = config.imageSize().orElse(null);
        return new ImageConfig(request.aspectRatio().nearest(config.aspectRatios()), imageSize);
    }

    /** Gemini's scale is 0..2 with 1 as usual value. */
    private static Double temperature(ImageRequest request) {
        return request.creativity() == null ? null : request.creativity() * 2;
    }

    /** Gemini's seeds have 32 bits. */
    private static Integer seed(ImageRequest request) {
        return request.seed() == null ? null : Math.floorMod(request.seed(), Integer.MAX_VALUE);
    }
}
