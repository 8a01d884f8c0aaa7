package dev.maquette.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.testing.MovableClock;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With which settings the service does not start. */
class AuthenticationCheckTest {

    private static final PaidAccess KEY = () -> List.of("maquette.providers.gemini.key");
    private static final PaidAccess NOTHING = List::of;

    @Test
    void production_with_a_providers_key_wants_the_mode_to_be_said() {
        assertThatThrownBy(() -> production(Map.of(), NOTHING, KEY))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("maquette.auth.mode")
                .hasMessageContaining("maquette.providers.gemini.key")
                .hasMessageContaining("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "api-key", "jwt", "both"})
    void any_mode_that_is_said_will_do(String mode) {
        assertThatCode(() -> production(Map.of("maquette.auth.mode", mode), KEY))
                .doesNotThrowAnyException();
    }

    @Test
    void without_a_providers_key_nothing_has_to_be_said() {
        assertThatCode(() -> production(Map.of(), NOTHING)).doesNotThrowAnyException();
        assertThatCode(() -> production(Map.of())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"api-key, maquette.auth.api-keys", "both, maquette.auth.api-keys", "jwt, maquette.supabase.url"})
    void a_mode_without_what_it_needs_is_refused_with_the_name_of_the_setting(String mode, String setting) {
        assertRefused(Map.of("maquette.auth.mode", mode), setting);
    }

    @Test
    void a_secret_alone_does_not_say_whose_tokens_are_accepted() {
        assertRefused(
                Map.of("maquette.auth.mode", "jwt", "maquette.supabase.jwt-secret", TestIssuer.SECRET),
                "maquette.supabase.url");
    }

    @ParameterizedTest
    @CsvSource({
        "maquette.auth.api-keys.studio.hash, 3b0c, maquette.auth.api-keys.studio.hash",
        "maquette.auth.api-keys.studio.hash, " + TestKeys.KEY + "00, maquette.auth.api-keys.studio.hash",
        "maquette.auth.api-keys.a:b.hash, " + TestKeys.KEY + ", maquette.auth.api-keys.a:b",
        "maquette.supabase.jwt-secret, too short, maquette.supabase.jwt-secret",
        "maquette.supabase.url, abc.supabase.co, maquette.supabase.url",
        "maquette.supabase.url, ftp://abc.supabase.co, maquette.supabase.url",
        "maquette.auth.mode, closed, maquette.auth.mode"
    })
    void a_setting_that_cannot_be_right_is_refused_with_its_name(String name, String value, String named) {
        var settings = new HashMap<>(Map.of(
                "maquette.auth.mode", "both",
                "maquette.auth.api-keys.other.hash", TestKeys.hash(TestKeys.OTHER_KEY),
                "maquette.supabase.url", "https://abc.supabase.co"));
        settings.put(name, value);

        assertRefused(settings, named);
    }

    @Test
    void two_callers_with_one_key_are_refused() {
        var hash = TestKeys.hash(TestKeys.KEY);

        assertRefused(
                Map.of("maquette.auth.api-keys.a.hash", hash, "maquette.auth.api-keys.b.hash", hash.toUpperCase()),
                "maquette.auth.api-keys");
    }

    private static void assertRefused(Map<String, String> settings, String named) {
        assertThatThrownBy(() -> new ConfiguredIdentification()
                        .identification(
                                Settings.authentication(settings), Settings.issuer(settings), new MovableClock()))
                .hasMessageContaining(named);
    }

    private static void production(Map<String, String> settings, PaidAccess... paid) {
        AuthenticationCheck.checkProduction(Settings.authentication(settings), List.of(paid));
    }
}
