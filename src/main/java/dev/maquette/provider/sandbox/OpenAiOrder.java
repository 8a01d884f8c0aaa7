package dev.maquette.provider.sandbox;

import dev.maquette.mesh.Texture;
import dev.maquette.mesh.TextureDecoder;
import dev.maquette.mesh.raster.Picture;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request for pictures, checked as strictly as the real service does.
 *
 * @param size as it was asked for: {@code WxH}
 * @param quality {@code auto} or a grade
 * @param compression 0..100, for JPEG
 */
record OpenAiOrder(
        String model,
        String prompt,
        int count,
        String size,
        String quality,
        String background,
        String format,
        int compression) {

    /** What the service takes where no model is sent; it is shut down on 2026-12-01, so a client has to send another. */
    private static final String MODEL_UNSAID = "gpt-image-1.5";

    /** Those that stay, and their dated versions. */
    private static final Pattern MODEL =
            Pattern.compile("gpt-image-(?:2|2\\.[56]-(?:flare|sunburst))(?:-\\d{4}-\\d{2}-\\d{2})?");

    private static final Set<String> NAMES = Set.of(
            "model", "prompt", "n", "size", "quality", "background", "output_format", "output_compression", "user");

    private static final int LONGEST_PROMPT = 32_000;
    private static final int MOST_PICTURES = 10;

    static OpenAiOrder generation(OpenAiFields fields) {
        return read(fields, "moderation", Set.of("auto", "low"));
    }

    static OpenAiOrder edit(OpenAiFields fields) {
        return read(fields, "input_fidelity", Set.of("high", "low"));
    }

    /** @param ownName what only this kind of request takes */
    private static OpenAiOrder read(OpenAiFields fields, String ownName, Set<String> ownValues) {
        String model = fields.text("model").orElse(MODEL_UNSAID);
        if (!MODEL.matcher(model).matches()) {
            throw OpenAiErrors.unknownModel(model);
        }
        fields.checkNames(with(ownName));
        fields.choice(ownName, "low", ownValues);
        OpenAiOrder order = new OpenAiOrder(
                model,
                prompt(fields),
                fields.integer("n", 1, 1, MOST_PICTURES),
                OpenAiSize.check(fields.text("size").orElse(OpenAiSize.AUTO)),
                fields.choice("quality", "auto", qualities(model)),
                fields.choice("background", "auto", Set.of("transparent", "opaque", "auto")),
                fields.choice("output_format", "png", Set.of("png", "jpeg")),
                fields.integer("output_compression", 100, 0, 100));
        if (order.isTransparent() && order.format.equals("jpeg")) {
            throw OpenAiErrors.invalid(
                    "background",
                    "invalid_value",
                    "Transparent background is not supported for output_format 'jpeg'. Use 'png' or 'webp'.");
        }
        return order;
    }

    boolean isTransparent() {
        return background.equals("transparent");
    }

    /** The picture in the wanted format; a JPEG no longer tells what it shows. */
    byte[] encoded(byte[] png) {
        if (format.equals("png")) {
            return png;
        }
        BufferedImage image = TextureDecoder.decode(new Texture(png, "image/png"), TextureDecoder.MAX_EDGE);
        int width = image.getWidth();
        int height = image.getHeight();
        return new Picture(width, height, image.getRGB(0, 0, width, height, null, 0, width)).toJpeg(compression / 100f);
    }

    private static String prompt(OpenAiFields fields) {
        String prompt = fields.text("prompt").orElseThrow(() -> OpenAiErrors.missing("prompt"));
        if (prompt.length() > LONGEST_PROMPT) {
            throw OpenAiErrors.tooLong("prompt", LONGEST_PROMPT, prompt.length());
        }
        return prompt;
    }

    private static Set<String> with(String ownName) {
        Set<String> names = new HashSet<>(NAMES);
        names.add(ownName);
        return names;
    }

    private static List<String> qualities(String model) {
        return model.startsWith("gpt-image-2.")
                ? List.of("low", "medium", "high", "xhigh", "max", "auto")
                : List.of("low", "medium", "high", "auto");
    }
}
