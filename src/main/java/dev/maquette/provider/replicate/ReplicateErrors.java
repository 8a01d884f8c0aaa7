package dev.maquette.provider.replicate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.Diagnosis;
import dev.maquette.provider.ErrorAnswer;
import dev.maquette.provider.ErrorReader;
import dev.maquette.provider.Operation;
import dev.maquette.provider.ProviderAccess;
import dev.maquette.provider.ProviderFailure.InvalidOutput;
import dev.maquette.provider.ProviderFailure.Rejected;

/** Replicate's error body {@code {title?, detail, status?, invalid_fields?}}. */
class ReplicateErrors implements ErrorReader {

    private static final String CHECK_KEY = "check maquette.providers.replicate.key (REPLICATE_API_TOKEN)";

    private final ProviderAccess access;

    ReplicateErrors(ProviderAccess access) {
        this.access = access;
    }

    @Override
    public Diagnosis read(Operation operation, ErrorAnswer answer) {
        JsonNode body = answer.json();
        String title = body.path("title").asText("");
        String detail = access.clean(body.path("detail").asText(title));
        return switch (answer.status()) {
            case 401, 403 -> rejected("The token is not accepted: " + CHECK_KEY + ". " + detail);
            case 402 -> rejected("The account has no credit: " + detail);
            case 404 -> missing(operation, detail);
            case 422 -> unprocessable(title, detail);
            default -> Diagnosis.ofStatus(answer, detail);
        };
    }

    private static Diagnosis missing(Operation operation, String detail) {
        return operation.followsSubmit()
                ? Diagnosis.stop(new InvalidOutput("The prediction or its result is no longer there."))
                : rejected("There is no such version: set maquette.providers.replicate.version. " + detail);
    }

    /** Replicate gives one answer for three causes, of which a wrong token is the most frequent. */
    private static Diagnosis unprocessable(String title, String detail) {
        return title.contains("Invalid version or not permitted")
                ? rejected("The version is unknown, or the token or the billing of its account does not permit it: "
                        + CHECK_KEY + ", the billing, and maquette.providers.replicate.version. " + detail)
                : rejected("The input is not accepted: " + detail);
    }

    private static Diagnosis rejected(String reason) {
        return Diagnosis.stop(new Rejected(reason.strip()));
    }
}
