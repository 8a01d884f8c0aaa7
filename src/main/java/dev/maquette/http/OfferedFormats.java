package dev.maquette.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The formats that something can be had in, as requests name them.
 *
 * @param all in the order in which people are told of them
 * @param nameOf what clients call a format
 * @param byName finds a format by what clients call it
 */
public record OfferedFormats<F>(List<F> all, Function<F, String> nameOf, Function<String, Optional<F>> byName) {

    /** What a request asks for, each once; all when it names none. Throws {@code validation_failed}. */
    public List<F> askedFor(ExportRequest request) {
        return request.formats().isEmpty()
                ? all
                : request.formats().stream()
                        .map(name -> named("formats", name))
                        .distinct()
                        .toList();
    }

    /** The format that a path names. Throws {@code validation_failed} with the names of those that there are. */
    public F named(String name) {
        return named("format", name);
    }

    private F named(String field, String name) {
        return byName.apply(name)
                .filter(all::contains)
                .orElseThrow(() -> ApiException.invalid(
                        field, "must be one of " + all.stream().map(nameOf).collect(Collectors.joining(", "))));
    }
}
