package dev.maquette.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudioAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/, PAGE",
        "/index.html, PAGE",
        "/studio, PAGE",
        "/studio/product, PAGE",
        "/static/index-1a2b3c4d.js, STATIC_FILE",
        "/service-worker.js, NAMED_FILE",
        "/icon.svg, NAMED_FILE"
    })
    void the_studio_has_addresses_of_its_own(String path, StudioAddress address) {
        assertThat(StudioAddress.of(path)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"/product", "/packaging", "/assets/a.png", "/jobs", "/api/studio", "/studios", "/q/openapi", "/nothing"
    })
    void no_address_of_the_api_is_a_page(String path) {
        assertThat(StudioAddress.of(path)).isEqualTo(StudioAddress.OTHER);
    }
}
