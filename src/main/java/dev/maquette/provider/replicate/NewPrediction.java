package dev.maquette.provider.replicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;

/**
 * Community models are run by version; the path with the model's name is for official models only.
 *
 * @param webhook told when it is completed; null for nobody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewPrediction(
        @JsonProperty("version") String version,
        @JsonProperty("input") TrellisInput input,
        @JsonProperty("webhook") URI webhook,
        @JsonProperty("webhook_events_filter") List<String> webhookEvents) {

    static NewPrediction of(String version, TrellisInput input) {
        return new NewPrediction(version, input, null, null);
    }

    NewPrediction toldTo(URI address) {
        return new NewPrediction(version, input, address, List.of("completed"));
    }
}
