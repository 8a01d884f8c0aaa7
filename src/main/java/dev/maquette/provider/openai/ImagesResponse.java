package dev.maquette.provider.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that were made; every field may be missing. */
record ImagesResponse(
        @JsonProperty("data") List<Image> data,
        @JsonProperty("output_format") String outputFormat) {

    /** @param picture base64 */
    record Image(@JsonProperty("b64_json") String picture) {}

    /** The first picture in base64. */
    Optional<String> picture() {
        return Stream.ofNullable(data)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .map(Image::picture)
                .filter(Objects::nonNull)
                .filter(picture -> !picture.isBlank())
                .findFirst();
    }
}
