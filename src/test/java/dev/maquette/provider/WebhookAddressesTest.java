package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookAddressesTest {

    private static final ProviderAccess REAL = ProviderAccess.real("fal", "key");
    private static final ProviderAccess STAND_IN = ProviderAccess.sandbox(
            "key", new ProviderAccess.StandIn(URI.create("http://localhost/sandbox"), BigDecimal.ZERO));

    @ParameterizedTest
    @CsvSource({"https://maquette.example", "https://maquette.example/"})
    void a_provider_may_tell_below_the_public_address(String publicUrl) {
        assertThat(TestWebhookAddresses.of(true, publicUrl).of(REAL))
                .hasValue(URI.create("https://maquette.example/providers/fal/webhook"));
    }

    @Test
    void nobody_is_asked_to_tell_unless_that_is_wanted_and_possible() {
        assertThat(TestWebhookAddresses.of(false, "https://maquette.example").of(REAL))
                .isEmpty();
        assertThat(TestWebhookAddresses.of(true, null).of(REAL)).isEmpty();
        assertThat(TestWebhookAddresses.of(true, "http://maquette.example").of(REAL))
                .isEmpty();
        assertThat(TestWebhookAddresses.of(true, "https://maquette.example").of(STAND_IN))
                .isEmpty();
    }
}
