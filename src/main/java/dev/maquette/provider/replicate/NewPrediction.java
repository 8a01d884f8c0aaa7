package dev.maquette.provider.replicate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Community models are run by version; the path with the model's name is for official models only. */
record NewPrediction(
        @JsonProperty("version") String version,
        @JsonProperty("input") TrellisInput input) {}
