package dev.maquette.provider.fal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a file is to be put, and where it can be read then. */
record Upload(
        @JsonProperty("upload_url") String uploadUrl,
        @JsonProperty("file_url") String fileUrl) {}
