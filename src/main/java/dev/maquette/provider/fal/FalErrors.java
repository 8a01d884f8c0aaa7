package dev.maquette.provider.fal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.Diagnosis;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ErrorReader;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderFailure;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * fal's errors: {@code {detail: text | [{loc, msg, type}]}} from models, with an {@code error_type} from the platform.
 * A run that failed shows only when its result is fetched, and fetching again does not change it.
 */
class FalErrors implements ErrorReader {

    private static final String CHECK_KEY = "check maquette.providers.fal.key (FAL_KEY)";
    private static final Pattern POLICY =
            Pattern.compile("content[_ ]policy|safety[_ ]checker|nsfw", Pattern.CASE_INSENSITIVE);

    private final ProviderAccess access;
    private final String modelSetting;

    /** @param modelSetting where the id of the model is configured; told to people */
    FalErrors(ProviderAccess access, String modelSetting) {
        this.access = access;
        this.modelSetting = modelSetting;
    }

    @Override
    public Diagnosis read(Operation operation, ErrorAnswer answer) {
        JsonNode detail = answer.json().path("detail");
        String told = access.clean(sentence(detail));
        if (POLICY.matcher(types(detail) + told).find()) {
            return Diagnosis.stop(new Refused("The content is refused: " + told));
        }
        if (answer.header("x-fal-request-timeout-type").filter("user"::equals).isPresent()) {
            return Diagnosis.stop(new TimedOut("The run did not start within the time that was set for it."));
        }
        return operation == Operation.RESULT ? result(answer, told) : call(operation, answer, told);
    }

    /** The failure of a completed run. */
    ProviderFailure failedRun(String errorType, String error) {
        String told = access.clean(error);
        String reason = told.isEmpty() ? "The run failed." : "The run failed: " + told;
        if (POLICY.matcher(errorType + told).find()) {
            return new Refused("The content is refused: " + told);
        }
        return switch (errorType) {
            case "request_timeout", "client_cancelled", "client_disconnected" -> new TimedOut(reason);
            case "startup_timeout", "internal_error" -> new Unavailable(reason, null);
            case "bad_request" -> new Rejected(reason);
            case String type when type.startsWith("runner_") -> new Unavailable(reason, null);
            default -> new InvalidOutput(reason);
        };
    }

    private Diagnosis result(ErrorAnswer answer, String told) {
        String errorType = answer.header("X-Fal-Error-Type")
                .orElseGet(() -> answer.json().path("error_type").asText(""));
        if (!errorType.isEmpty()) {
            return Diagnosis.stop(failedRun(errorType, told));
        }
        if (answer.status() >= 500) {
            return answer.header("X-Fal-Retryable")
                    .map(retryable -> Diagnosis.stop(
                            retryable.equals("true")
                                    ? new Unavailable("The run failed: " + told, null)
                                    : new InvalidOutput("The run failed: " + told)))
                    .orElseGet(() -> answer.json().path("detail").isArray()
                            ? Diagnosis.stop(new InvalidOutput("The run failed: " + told)) // in the words of a model
                            : Diagnosis.ofStatus(answer, told));
        }
        return call(Operation.RESULT, answer, told);
    }

    private Diagnosis call(Operation operation, ErrorAnswer answer, String told) {
        return switch (answer.status()) {
            case 401 -> rejected("The key is not accepted: " + CHECK_KEY + ". " + told);
            case 402, 403 ->
                rejected("The account is not permitted to do this: " + CHECK_KEY + " and its credit. " + told);
            case 404 -> missing(operation, told);
            case 422 -> rejected("The input is not accepted: " + told);
            default -> Diagnosis.ofStatus(answer, told);
        };
    }

    private Diagnosis missing(Operation operation, String told) {
        return operation.followsSubmit()
                ? Diagnosis.stop(new InvalidOutput("The request or its result is no longer there."))
                : rejected("There is no such model: set " + modelSetting + ". " + told);
    }

    /** The last step of {@code loc} names the field. */
    private static String sentence(JsonNode detail) {
        if (!detail.isArray()) {
            return detail.asText("");
        }
        return StreamSupport.stream(detail.spliterator(), false)
                .map(problem -> {
                    JsonNode location = problem.path("loc");
                    String field = location.path(location.size() - 1).asText("");
                    String message = problem.path("msg").asText("");
                    return field.isEmpty() || field.equals("body") ? message : field + ": " + message;
                })
                .collect(Collectors.joining("; "));
    }

    private static String types(JsonNode detail) {
        return StreamSupport.stream(detail.spliterator(), false)
                .map(problem -> problem.path("type").asText(""))
                .collect(Collectors.joining(" ", "", " "));
    }

    private static Diagnosis rejected(String reason) {
        return Diagnosis.stop(new Rejected(reason.strip()));
    }
}
