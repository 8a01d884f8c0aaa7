package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and checks the body of a new prediction as Replicate does. */
@ApplicationScoped
class PredictionOrder {

    private static final Pattern DURATION = Pattern.compile("(\\d+)([smh])");
    private static final String UNREACHABLE = "Could not download the input image: HTTP Error 404: Not Found";

    private final SandboxConfig config;
    private final InputPictures pictures;

    PredictionOrder(SandboxConfig config, InputPictures pictures) {
        this.config = config;
        this.pictures = pictures;
    }

    /** @param cancelAfter the header {@code Cancel-After}, for example {@code 5m}, or null */
    Workshop.Order read(byte[] body, String cancelAfter) {
        JsonNode json = WireJson.SNAKE.readObject(body).orElseThrow(ReplicateErrors::notJson);
        String version = version(json);
        TrellisInput input = new TrellisInput(json.path("input"));
        checkInput(input);
        List<String> addresses = new ArrayList<>();
        input.json().path("images").forEach(image -> addresses.add(image.asText()));
        Optional<Subject> subject = pictures.subject(addresses);
        return new Workshop.Order(
                version,
                subject.orElse(null),
                input.echo(),
                input.textureSize(),
                input.modelWanted(),
                deadline(cancelAfter),
                subject.isPresent() ? null : UNREACHABLE);
    }

    private String version(JsonNode json) {
        JsonNode version = json.path("version");
        if (!version.isTextual()) {
            throw invalid("required", "version", "version is required");
        }
        String id = version.asText().substring(version.asText().lastIndexOf(':') + 1);
        if (!config.replicateVersions().contains(id)) {
            throw ReplicateErrors.unknownVersion();
        }
        return id;
    }

    private static void checkInput(TrellisInput input) {
        if (!input.json().isObject()) {
            throw invalid("required", "input", "input is required");
        }
        List<ReplicateErrors.InvalidField> invalid = new ArrayList<>();
        JsonNode images = input.json().path("images");
        if (images instanceof MissingNode || images.isNull()) {
            invalid.add(new ReplicateErrors.InvalidField("required", "input.images", "images is required"));
        } else if (!images.isArray() || images.isEmpty()) {
            invalid.add(new ReplicateErrors.InvalidField(
                    "invalid_type", "input.images", "Invalid type. Expected: array of URIs"));
        }
        images.forEach(image -> {
            if (!image.isTextual() || !image.asText().matches("(?s)(?:https?|data):.+")) {
                invalid.add(new ReplicateErrors.InvalidField("format", "input.images", "Does not match format 'uri'"));
            }
        });
        input.violations()
                .forEach(violation -> invalid.add(new ReplicateErrors.InvalidField(
                        violation.rule(), "input." + violation.field(), violation.message())));
        if (!invalid.isEmpty()) {
            throw ReplicateErrors.invalid(invalid);
        }
    }

    private static Duration deadline(String cancelAfter) {
        if (cancelAfter == null) {
            return null;
        }
        Matcher parsed = DURATION.matcher(cancelAfter);
        if (!parsed.matches()) {
            throw invalid("format", "Cancel-After", "Invalid duration");
        }
        long amount = Long.parseLong(parsed.group(1));
        return switch (parsed.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    private static WireError invalid(String rule, String field, String message) {
        return ReplicateErrors.invalid(List.of(new ReplicateErrors.InvalidField(rule, field, message)));
    }
}
