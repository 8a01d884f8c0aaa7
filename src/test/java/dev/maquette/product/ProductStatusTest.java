package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.JsonSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String URL = "https://maquette.production.example.com/assets/" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(strings = {"e", "é", "漢", "😀", "\"", "\\", "\n"})
    void the_status_stays_under_a_kilobyte_whatever_a_provider_says(String character) throws Exception {
        ProductState failed =
                shown().draft().failed("I" + character.repeat(50_000)).asOf(NOW);

        String status = JsonSettings.newMapper().writeValueAsString(ProductStatus.of(failed));

        assertThat(status).contains(URL, "…").doesNotContain("?");
        assertThat(status.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1024);
    }

    @Test
    void a_failed_run_changes_nothing_but_the_status_and_the_error() {
        ProductState before = ProductState.fresh(NOW, 3);

        ProductState after = before.draft().failed("The provider is away.").asOf(NOW);

        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("status", "progress", "message", "lastError")
                .isEqualTo(before);
        assertThat(after.status()).isEqualTo(Phase.ERROR);
        assertThat(after.lastError()).isEqualTo("The provider is away.");
    }

    /** A product on a service that knows its own address. */
    private static ProductState shown() {
        Iteration mug = new Iteration(
                "mug",
                IterationType.CREATE,
                "a mug",
                List.of(URL + ".png"),
                new TrellisOutput(URL + ".glb", null, null, null, null, List.of()),
                NOW,
                null,
                1.5,
                null,
                null);
        ProductRun run = new ProductRun(IterationType.EDIT, "make it red", null, List.of(), 1, List.of(), null);
        return ProductState.fresh(NOW, 1)
                .draft()
                .showing(List.of(mug), List.of(), "The product is ready.")
                .begun(UUID.randomUUID().toString(), run, NOW)
                .asOf(NOW);
    }
}
