package dev.maquette.provider.replicate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A file that predictions can take as input for a day. */
record UploadedFile(
        @JsonProperty("id") String id, @JsonProperty("urls") Urls urls) {

    record Urls(@JsonProperty("get") String get) {}
}
