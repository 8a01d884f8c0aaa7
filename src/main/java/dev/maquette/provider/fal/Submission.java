package dev.maquette.provider.fal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The queue accepted a request. */
record Submission(
        @JsonProperty("request_id") String requestId,
        @JsonProperty("status_url") String statusUrl,
        @JsonProperty("response_url") String responseUrl,
        @JsonProperty("cancel_url") String cancelUrl) {}
