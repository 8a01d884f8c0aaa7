package dev.maquette.provider.gemini;

import dev.maquette.provider.ImageData;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.gemini.Content.InlineData;
import dev.maquette.provider.gemini.Content.Part;
import dev.maquette.provider.gemini.GenerateContentResponse.Candidate;
import dev.maquette.provider.gemini.GenerateContentResponse.PromptFeedback;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an answer with HTTP status 200: any picture that is not a thought counts; without one the block reason, then
 * the finish reason tell what happened. Unknown reasons count like "no picture this time", because new ones appear.
 */
class AnswerReader {

    private static final Set<String> PICTURE_TYPES = Set.of("image/png", "image/jpeg", "image/webp");

    /** Reasons by which the model would end the same request in the same way again. */
    private static final Set<String> LASTING = Set.of("MAX_TOKENS", "LANGUAGE");

    private final ProviderAccess access;

    AnswerReader(ProviderAccess access) {
        this.access = access;
    }

    Answer read(GenerateContentResponse response) {
        List<Candidate> candidates = present(response.candidates());
        List<Part> parts = candidates.stream()
                .map(Candidate::content)
                .filter(Objects::nonNull)
                .flatMap(content -> present(content.parts()).stream())
                .filter(part -> !part.isThought())
                .toList();
        return parts.stream()
                .map(Part::inlineData)
                .filter(Objects::nonNull)
                .findFirst()
                .map(AnswerReader::picture)
                .orElseGet(() -> withoutPicture(response.promptFeedback(), candidates, parts));
    }

    private static Answer picture(InlineData data) {
        if (data.mimeType() == null || !PICTURE_TYPES.contains(data.mimeType())) {
            return new Answer.Nothing("The answer holds something else than a PNG, JPEG or WebP picture.", false);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(data.data() == null ? "" : data.data());
            return bytes.length > 0
                    ? new Answer.Picture(new ImageData(bytes, data.mimeType()))
                    : new Answer.Nothing("The picture in the answer is empty.", true);
        } catch (IllegalArgumentException notBase64) {
            return new Answer.Nothing("The picture in the answer cannot be decoded.", true);
        }
    }

    private Answer withoutPicture(PromptFeedback feedback, List<Candidate> candidates, List<Part> parts) {
        if (feedback != null && feedback.blockReason() != null) {
            return new Answer.Refusal(
                    "The prompt was blocked" + because(feedback.blockReason(), feedback.blockReasonMessage()));
        }
        if (parts.stream().anyMatch(part -> part.fileData() != null)) {
            return new Answer.Nothing("The answer only points to a file instead of holding the picture.", false);
        }
        String finish = first(candidates, Candidate::finishReason).orElse("none");
        String told = first(candidates, Candidate::finishMessage).orElseGet(() -> text(parts));
        if (RefusalReason.isRefusal(finish)) {
            return new Answer.Refusal("The picture was withheld" + because(finish, told));
        }
        String reason = "The answer holds no picture (" + access.clean(finish) + ")" + sentence(told);
        return new Answer.Nothing(reason, !LASTING.contains(finish));
    }

    private String because(String reason, String told) {
        return " " + RefusalReason.inWords(reason) + " (" + access.clean(reason) + ")" + sentence(told);
    }

    private String sentence(String told) {
        String cleaned = access.clean(told);
        return cleaned.isEmpty() ? "." : ": " + cleaned;
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private static Optional<String> first(
            List<Candidate> candidates, java.util.function.Function<Candidate, String> field) {
        return candidates.stream().map(field).filter(Objects::nonNull).findFirst();
    }

    private static <T> List<T> present(List<T> list) {
        return Stream.ofNullable(list)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
    }
}
