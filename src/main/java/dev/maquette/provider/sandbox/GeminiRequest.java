package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The body of {@code generateContent}, as far as pictures need it; all of it may be missing. */
@RegisterForReflection
record GeminiRequest(
        List<Content> contents,
        Content systemInstruction,
        GenerationConfig generationConfig,
        List<SafetySetting> safetySettings) {

    record Content(String role, List<Part> parts) {}

    record Part(String text, InlineData inlineData, FileData fileData) {}

    record InlineData(String mimeType, String data) {}

    record FileData(String mimeType, String fileUri) {}

    record SafetySetting(String category, String threshold) {}

    record GenerationConfig(
            List<String> responseModalities,
            ImageConfig imageConfig,
            Integer candidateCount,
            Double temperature,
            Double topP,
            Double topK,
            Integer maxOutputTokens,
            Integer seed,
            JsonNode thinkingConfig) {}

    record ImageConfig(String aspectRatio, String imageSize, String personGeneration) {}

    String prompt() {
        return parts().map(Part::text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    List<InlineData> pictures() {
        return parts().map(Part::inlineData).filter(Objects::nonNull).toList();
    }

    private Stream<Part> parts() {
        return contents.stream().flatMap(content -> content.parts().stream());
    }
}
