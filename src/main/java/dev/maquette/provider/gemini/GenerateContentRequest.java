package dev.maquette.provider.gemini;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Body of {@code generateContent}. */
record GenerateContentRequest(
        @JsonProperty("contents") List<Content> contents,
        @JsonProperty("systemInstruction") Content systemInstruction,
        @JsonProperty("generationConfig") GenerationConfig generationConfig) {

    /** @param temperature 0..2 */
    record GenerationConfig(
            @JsonProperty("responseModalities") List<String> responseModalities,
            @JsonProperty("imageConfig") ImageConfig imageConfig,
            @JsonProperty("temperature") Double temperature,
            @JsonProperty("seed") Integer seed) {}

    record ImageConfig(
            @JsonProperty("aspectRatio") String aspectRatio,
            @JsonProperty("imageSize") String imageSize) {}
}
