package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.http.JsonSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProductStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void the_status_stays_under_a_kilobyte_whatever_a_provider_says() throws Exception {
        ProductState failed =
                ProductState.fresh(NOW, 3).draft().failed("é".repeat(50_000)).asOf(NOW);

        String status = JsonSettings.newMapper().writeValueAsString(ProductStatus.of(failed));

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
}
