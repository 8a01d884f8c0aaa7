package dev.maquette.provider.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.Diagnosis;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ErrorReader;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderFailure.Refused;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.Unavailable;
import dev.maquette.provider.RequestedWait;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * OpenAI's error body {@code {error: {message, type, param, code}}}. The code says more than the status: an empty account
 * is 429 as well, but no waiting helps.
 */
class OpenAiErrors implements ErrorReader {

    private static final String CHECK_KEY = "check maquette.providers.openai.key (OPENAI_API_KEY)";

    private final ProviderAccess access;
    private final String model;

    OpenAiErrors(ProviderAccess access, String model) {
        this.access = access;
        this.model = model;
    }

    @Override
    public Diagnosis read(Operation operation, ErrorAnswer answer) {
        JsonNode error = answer.json().path("error");
        String told = access.clean(error.path("message").asText(""));
        return switch (error.path("code").asText("")) {
            case "moderation_blocked", "content_policy_violation" -> refused(error, told);
            case "insufficient_quota", "billing_hard_limit_reached" ->
                rejected("The account has no credit left or has reached its spending limit: " + told);
            case "model_not_found" ->
                rejected("The model " + model + " is unknown, was shut down or is not open to this key: set"
                        + " maquette.providers.openai.model. " + told);
            case "invalid_api_key" -> // its message repeats a part of the key
                rejected("The key is not accepted: " + CHECK_KEY + ".");
            default -> byStatus(answer, error, told);
        };
    }

    private Diagnosis byStatus(ErrorAnswer answer, JsonNode error, String told) {
        return switch (answer.status()) {
            case 400 -> rejected("The request is not accepted: " + field(error) + told);
            case 401 -> rejected("The key is not accepted: " + CHECK_KEY + ". " + told);
            case 403 ->
                rejected("The account is not permitted to do this; its organisation may have to be verified for image"
                        + " models first: " + told);
            case 429 -> Diagnosis.again(new Unavailable("The rate limit is reached: " + told, wait(answer)));
            case 503 -> overloaded(answer, told);
            default -> Diagnosis.ofStatus(answer, told);
        };
    }

    /** Moderation of the output comes only after the picture was made, and the same request would end the same way. */
    private Diagnosis refused(JsonNode error, String told) {
        JsonNode details = error.path("moderation_details");
        String categories = StreamSupport.stream(details.path("categories").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
        String what = details.path("moderation_stage").asText("").equals("output")
                ? "The picture was withheld by the policy"
                : "The prompt or a reference is refused by the policy";
        String why = categories.isEmpty() ? "" : " (" + access.clean(categories) + ")";
        return Diagnosis.stop(new Refused((what + why + ": " + told).strip()));
    }

    /** With a time to come back it was turned away at the door; without one the picture may be made, and billed. */
    private static Diagnosis overloaded(ErrorAnswer answer, String told) {
        Duration wait = wait(answer);
        return wait == null
                ? Diagnosis.stop(new OutcomeUnknown(
                        "The provider has trouble (HTTP 503), and the picture may have been paid for: " + told))
                : Diagnosis.again(new Unavailable("The provider is overloaded: " + told, wait));
    }

    /** {@code retry-after-ms} is the more exact of the two. */
    private static Duration wait(ErrorAnswer answer) {
        return answer.header("retry-after-ms")
                .flatMap(RequestedWait::seconds)
                .map(thousandfold -> thousandfold.dividedBy(1000))
                .orElseGet(() -> RequestedWait.in(answer));
    }

    private String field(JsonNode error) {
        String field = access.clean(error.path("param").asText(""));
        return field.isEmpty() ? "" : field + ": ";
    }

    private static Diagnosis rejected(String reason) {
        return Diagnosis.stop(new Rejected(reason.strip()));
    }
}
