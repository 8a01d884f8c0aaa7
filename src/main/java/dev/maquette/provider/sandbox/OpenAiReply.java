package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** A successful answer; the pictures are always in base64. */
@RegisterForReflection
record OpenAiReply(
        long created,
        List<Image> data,
        String background,
        String outputFormat,
        String quality,
        String size,
        Usage usage) {

    record Image(String b64Json) {}

    record Usage(int inputTokens, int outputTokens, int totalTokens, InputTokens inputTokensDetails) {}

    record InputTokens(int textTokens, int imageTokens) {}

    /** Of the order of magnitude that bills show; nothing is computed from them. */
    private static final int PICTURE_TOKENS = 1000;

    private static final int REFERENCE_TOKENS = 300;
    private static final int CHARACTERS_PER_TOKEN = 4;

    /**
     * @param picture encoded
     * @param delivered how often the picture is in the answer
     */
    static OpenAiReply of(OpenAiOrder order, byte[] picture, int delivered, int references, long created) {
        Image image = new Image(Base64.getEncoder().encodeToString(picture));
        String background = order.isTransparent() ? "transparent" : "opaque";
        return new OpenAiReply(
                created,
                Collections.nCopies(delivered, image),
                background,
                order.format(),
                order.quality().equals("auto") ? "medium" : order.quality(),
                order.size(),
                usage(order, delivered, references));
    }

    private static Usage usage(OpenAiOrder order, int delivered, int references) {
        int text = 1 + order.prompt().length() / CHARACTERS_PER_TOKEN;
        int images = REFERENCE_TOKENS * references;
        int output = PICTURE_TOKENS * delivered;
        return new Usage(text + images, output, text + images + output, new InputTokens(text, images));
    }
}
