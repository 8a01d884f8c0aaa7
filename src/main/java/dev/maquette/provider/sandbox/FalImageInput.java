package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.sandbox.FalErrors.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The input of the Nano Banana family at fal, checked as its framework does; names that it does not know are ignored.
 *
 * @param takesPictures whether pictures are required
 */
record FalImageInput(JsonNode json, boolean takesPictures) {

    static final String PROMPT = "prompt";
    static final String PICTURES = "image_urls";

    private static final Set<String> ASPECT_RATIOS =
            Set.of("auto", "21:9", "16:9", "3:2", "4:3", "5:4", "1:1", "4:5", "3:4", "2:3", "9:16");
    private static final Set<String> RESOLUTIONS = Set.of("1K", "2K", "4K");
    private static final int MOST_PICTURES = 4;

    String prompt() {
        return json.path(PROMPT).asText("");
    }

    /** Addresses. */
    List<String> pictures() {
        List<String> addresses = new ArrayList<>();
        if (takesPictures) {
            json.path(PICTURES).forEach(address -> addresses.add(address.asText()));
        }
        return addresses;
    }

    /** Null when it is left to the model. */
    String aspectRatio() {
        String ratio = json.path("aspect_ratio").asText("auto");
        return ratio.equals("auto") ? null : ratio;
    }

    String resolution() {
        return json.path("resolution").asText("1K");
    }

    int count() {
        return json.path("num_images").asInt(1);
    }

    List<Detail> wrong() {
        List<Detail> wrong = new ArrayList<>();
        if (!json.path(PROMPT).isTextual()) {
            wrong.add(FalErrors.missing(PROMPT));
        }
        if (takesPictures && pictures().isEmpty()) {
            wrong.add(FalErrors.missing(PICTURES));
        }
        checkChoice("aspect_ratio", ASPECT_RATIOS, wrong);
        checkChoice("resolution", RESOLUTIONS, wrong);
        checkChoice("output_format", Set.of("png"), wrong);
        JsonNode count = json.path("num_images");
        if (!count.isMissingNode() && (!count.isInt() || count.asInt() < 1 || count.asInt() > MOST_PICTURES)) {
            wrong.add(FalErrors.violated("num_images", "value_error", "Input should be from 1 to " + MOST_PICTURES));
        }
        if (json.path("sync_mode").asBoolean(false)) {
            wrong.add(FalErrors.violated("sync_mode", "literal_error", "Input should be false"));
        }
        return wrong;
    }

    private void checkChoice(String field, Set<String> allowed, List<Detail> wrong) {
        JsonNode value = json.path(field);
        if (!value.isMissingNode() && !value.isNull() && !allowed.contains(value.asText())) {
            String message =
                    "Input should be one of " + allowed.stream().sorted().toList();
            wrong.add(FalErrors.violated(field, "literal_error", message));
        }
    }
}
