package dev.maquette.provider.replicate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;

/** What Replicate tells of a prediction. The shape of the output is the model's affair; it may be missing. */
record Prediction(
        @JsonProperty("id") String id,
        @JsonProperty("status") String status,
        @JsonProperty("output") JsonNode output,
        @JsonProperty("error") JsonNode error,
        @JsonProperty("logs") String logs,
        @JsonProperty("data_removed") boolean dataRemoved) {}
