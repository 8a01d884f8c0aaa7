package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Base64;
import java.util.List;

/** A successful answer of {@code generateContent}; what is null is left out. */
@RegisterForReflection
record GeminiReply(
        List<Candidate> candidates,
        PromptFeedback promptFeedback,
        Usage usageMetadata,
        String modelVersion,
        String responseId) {

    record Candidate(Content content, String finishReason, String finishMessage, int index) {}

    record Content(List<Part> parts, String role) {}

    record Part(String text, InlineData inlineData) {}

    record InlineData(String mimeType, String data) {}

    record PromptFeedback(String blockReason) {}

    record Usage(
            int promptTokenCount,
            Integer candidatesTokenCount,
            int totalTokenCount,
            List<TokenCount> promptTokensDetails,
            List<TokenCount> candidatesTokensDetails) {}

    record TokenCount(String modality, int tokenCount) {}

    /** What a picture of size 1K costs at the 2.5 models. */
    private static final int PICTURE_TOKENS = 1290;

    /** What a reference picture of one tile costs. */
    private static final int REFERENCE_TOKENS = 258;

    private static final int CHARACTERS_PER_TOKEN = 4;

    static GeminiReply picture(byte[] png, GeminiRequest request, String model, String id) {
        String data = Base64.getEncoder().encodeToString(png);
        Content content = new Content(List.of(new Part(null, new InlineData("image/png", data))), "model");
        return answer(new Candidate(content, "STOP", null, 0), PICTURE_TOKENS, request, model, id);
    }

    static GeminiReply words(String text, GeminiRequest request, String model, String id) {
        Content content = new Content(List.of(new Part(text, null)), "model");
        return answer(
                new Candidate(content, "STOP", null, 0), text.length() / CHARACTERS_PER_TOKEN, request, model, id);
    }

    /** As seen at the real one: HTTP 200, and no content at all. */
    static GeminiReply nothing(String finishReason, String message, GeminiRequest request, String model, String id) {
        return answer(new Candidate(null, finishReason, message, 0), null, request, model, id);
    }

    /** A blocked prompt has no candidates. */
    static GeminiReply blocked(String reason, GeminiRequest request, String model, String id) {
        return new GeminiReply(null, new PromptFeedback(reason), usage(request, null), model, id);
    }

    private static GeminiReply answer(
            Candidate candidate, Integer tokens, GeminiRequest request, String model, String id) {
        return new GeminiReply(List.of(candidate), null, usage(request, tokens), model, id);
    }

    private static Usage usage(GeminiRequest request, Integer tokens) {
        int text = 1 + request.prompt().length() / CHARACTERS_PER_TOKEN;
        int pictures = REFERENCE_TOKENS * request.pictures().size();
        return new Usage(
                text + pictures,
                tokens,
                text + pictures + (tokens == null ? 0 : tokens),
                List.of(new TokenCount("TEXT", text), new TokenCount("IMAGE", pictures)),
                tokens == null ? null : List.of(new TokenCount(tokens == PICTURE_TOKENS ? "IMAGE" : "TEXT", tokens)));
    }
}
