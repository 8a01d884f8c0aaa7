package dev.maquette.provider.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.Diagnosis;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ErrorReader;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.Unavailable;
import dev.maquette.provider.RequestedWait;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Google's error body {@code {error: {code, message, status, details}}}, which is sometimes wrapped in an array. */
class GeminiErrors implements ErrorReader {

    private static final String CHECK_KEY = "check maquette.providers.gemini.key (GEMINI_API_KEY)";

    private static final Pattern NO_QUOTA = Pattern.compile("limit: 0(?![.\\d])");

    private final ProviderAccess access;
    private final String model;

    GeminiErrors(ProviderAccess access, String model) {
        this.access = access;
        this.model = model;
    }

    @Override
    public Diagnosis read(Operation operation, ErrorAnswer answer) {
        JsonNode body = answer.json();
        JsonNode error = (body.isArray() ? body.path(0) : body).path("error");
        String message = access.clean(error.path("message").asText(""));
        if (has(error, "reason", "API_KEY_INVALID")) { // with status 400, not 401
            return rejected("The key is not valid: " + CHECK_KEY + ".");
        }
        return switch (answer.status()) {
            case 401, 403 -> rejected("The key is not permitted to do this: " + CHECK_KEY + ". " + message);
            case 404 ->
                rejected("The model " + model + " is unknown or was shut down: set maquette.providers.gemini.model. "
                        + message);
            case 429 -> exhausted(answer, error, message);
            default -> Diagnosis.ofStatus(answer, message);
        };
    }

    private static Diagnosis exhausted(ErrorAnswer answer, JsonNode error, String message) {
        if (NO_QUOTA.matcher(answer.body()).find()) {
            return rejected("The plan of this key has no quota for the model: " + message);
        }
        if (quotaIds(error).anyMatch(id -> id.contains("PerDay"))) {
            return Diagnosis.stop(new Unavailable("The quota of the day is used up: " + message, null));
        }
        Duration wait = details(error)
                .flatMap(detail -> Stream.ofNullable(detail.path("retryDelay").textValue()))
                .flatMap(delay -> RequestedWait.seconds(delay).stream())
                .findFirst()
                .orElseGet(() -> RequestedWait.in(answer));
        return Diagnosis.again(new Unavailable("The rate limit is reached: " + message, wait));
    }

    private static Stream<String> quotaIds(JsonNode error) {
        return details(error)
                .flatMap(detail -> elements(detail.path("violations")))
                .map(violation -> violation.path("quotaId").asText(""));
    }

    private static boolean has(JsonNode error, String field, String value) {
        return details(error).anyMatch(detail -> value.equals(detail.path(field).asText("")));
    }

    private static Stream<JsonNode> details(JsonNode error) {
        return elements(error.path("details"));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Diagnosis rejected(String reason) {
        return Diagnosis.stop(new Rejected(reason.strip()));
    }
}
