package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    private static final List<AnyOriginMode> SANDBOX = List.of(() -> false, () -> true);
    private static final List<AnyOriginMode> REAL = List.of(() -> false);

    @Test
    void nobody_is_allowed_by_default() {
        var origins = origins(REAL);

        assertThat(origins.none()).isTrue();
        assertThat(origins.contains("https://shop.example")).isFalse();
    }

    @Test
    void everybody_is_allowed_by_default_in_sandbox_mode() {
        var origins = origins(SANDBOX);

        assertThat(origins.any()).isTrue();
        assertThat(origins.contains("https://shop.example")).isTrue();
    }

    @Test
    void a_list_counts_in_sandbox_mode_as_well() {
        var origins = origins(SANDBOX, "https://shop.example");

        assertThat(origins.any()).isFalse();
        assertThat(origins.contains("https://shop.example")).isTrue();
        assertThat(origins.contains("https://other.example")).isFalse();
    }

    @Test
    void a_star_is_refused_outside_of_dev_and_sandbox_mode() {
        assertThat(origins(SANDBOX, "*").any()).isTrue();
        assertThatThrownBy(() -> origins(REAL, "*")).hasMessageContaining("maquette.http.cors-origins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"shop.example", "https://shop.example/", "https://shop.example/path", "https://", "https://*"})
    void what_is_not_an_origin_is_refused(String text) {
        assertThatThrownBy(() -> origins(REAL, text)).hasMessageContaining("maquette.http.cors-origins: " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:5173", "https://shop.example", "capacitor://localhost", "http://[::1]:3000"})
    void what_browsers_send_as_an_origin_is_taken(String text) {
        assertThat(origins(REAL, text).contains(text)).isTrue();
    }

    private static AllowedOrigins origins(List<AnyOriginMode> modes, String... configured) {
        return new AllowedOrigins(
                () -> configured.length == 0 ? Optional.empty() : Optional.of(List.of(configured)), modes);
    }
}
