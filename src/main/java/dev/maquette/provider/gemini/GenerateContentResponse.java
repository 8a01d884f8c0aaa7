package dev.maquette.provider.gemini;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Answer of {@code generateContent}. Every field may be missing; a blocked prompt has no candidates. */
record GenerateContentResponse(
        @JsonProperty("candidates") List<Candidate> candidates,
        @JsonProperty("promptFeedback") PromptFeedback promptFeedback,
        @JsonProperty("modelStatus") ModelStatus modelStatus,
        @JsonProperty("responseId") String responseId) {

    /** The finish reason is beside the content, not in it. */
    record Candidate(
            @JsonProperty("content") Content content,
            @JsonProperty("finishReason") String finishReason,
            @JsonProperty("finishMessage") String finishMessage) {}

    record PromptFeedback(
            @JsonProperty("blockReason") String blockReason,
            @JsonProperty("blockReasonMessage") String blockReasonMessage) {}

    /** @param retirementTime when the model is to be shut down */
    record ModelStatus(
            @JsonProperty("message") String message,
            @JsonProperty("modelStage") String modelStage,
            @JsonProperty("retirementTime") String retirementTime) {}
}
