package dev.maquette.provider.fal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Announces a file to the storage. */
record NewUpload(
        @JsonProperty("content_type") String contentType,
        @JsonProperty("file_name") String fileName) {}
