package dev.maquette.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.security.AccessRefusedException.Reason;
import dev.maquette.testing.MovableClock;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerIdentificationTest {

    private static final String URL = "https://abc.supabase.co";
    private static final Caller STUDIO = new Caller("key-studio", false);
    private static final Caller USER = new Caller(TestIssuer.SUBJECT, false);

    private final MovableClock clock = new MovableClock();
    private final String token = new TestIssuer(URL, clock).hs256(_ -> {});

    @Test
    void everybody_is_anonymous_unless_configured_otherwise() {
        var open = identification(Map.of());

        assertThat(open.identify(shown(List.of(), List.of())).caller()).isEqualTo(Caller.ANONYMOUS);
        assertThat(open.identify(shown(List.of("Basic x"), List.of("wrong")))
                        .caller()
                        .anonymous())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api-key", "both"})
    void a_key_is_the_caller_of_its_name(String mode) {
        var callers = identification(Map.of("maquette.auth.mode", mode));

        assertThat(callers.identify(key(TestKeys.KEY)).caller()).isEqualTo(STUDIO);
        assertThat(callers.identify(key(TestKeys.OTHER_KEY)).caller()).isEqualTo(new Caller("key-operator", true));
        assertThat(callers.identify(key(TestKeys.KEY)).accessToken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt", "both"})
    void a_token_is_its_user_whose_rights_can_be_used_elsewhere(String mode) {
        var callers = identification(Map.of("maquette.auth.mode", mode));

        var identified = callers.identify(shown(List.of("Bearer " + token), List.of()));

        assertThat(identified.caller()).isEqualTo(USER);
        assertThat(identified.accessToken()).contains(token);
        assertThat(identified.toString()).doesNotContain(token);
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        assertThat(identification(Map.of("maquette.auth.mode", "jwt"))
                        .identify(shown(List.of("bEARER  " + token), List.of()))
                        .caller())
                .isEqualTo(USER);
    }

    @Test
    void who_shows_both_is_the_user_and_gets_none_of_the_rights_of_the_key() {
        var both = identification(Map.of("maquette.auth.mode", "both"));

        assertThat(both.identify(shown(List.of("Bearer " + token), List.of(TestKeys.OTHER_KEY)))
                        .caller())
                .isEqualTo(USER);
    }

    @Test
    void what_is_shown_must_be_right_although_something_else_would_do() {
        var both = identification(Map.of("maquette.auth.mode", "both"));

        assertRefused(both, shown(List.of("Bearer " + token), List.of("wrong")));
        assertRefused(both, shown(List.of("Bearer wrong"), List.of(TestKeys.KEY)));
        assertRefused(both, shown(List.of("Basic eDp5"), List.of(TestKeys.KEY)));
    }

    @Test
    void what_a_mode_does_not_accept_lets_nobody_in() {
        assertRefused(identification(Map.of("maquette.auth.mode", "jwt")), key(TestKeys.KEY));
        assertRefused(
                identification(Map.of("maquette.auth.mode", "api-key")), shown(List.of("Bearer " + token), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "wrong", "Bearer", "Bearer ", "Bearer a b", "Bearer\tx", "Token x", "Basic eDp5"})
    void an_authorization_that_is_no_bearer_token_lets_nobody_in(String authorization) {
        assertRefused(identification(Map.of("maquette.auth.mode", "jwt")), shown(List.of(authorization), List.of()));
    }

    @Test
    void two_headers_let_nobody_in_even_if_both_are_good() {
        var both = identification(Map.of("maquette.auth.mode", "both"));

        assertRefused(both, shown(List.of("Bearer " + token, "Bearer " + token), List.of()));
        assertRefused(both, shown(List.of(), List.of(TestKeys.KEY, TestKeys.KEY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", TestKeys.KEY + "0", " " + TestKeys.KEY})
    void a_wrong_key_lets_nobody_in(String key) {
        assertRefused(identification(Map.of("maquette.auth.mode", "api-key")), key(key));
    }

    @Test
    void the_hash_of_a_key_is_not_the_key() {
        assertRefused(identification(Map.of("maquette.auth.mode", "api-key")), key(TestKeys.hash(TestKeys.KEY)));
    }

    @ParameterizedTest
    @CsvSource({
        "api-key, 'ApiKey realm=\"maquette\", header=\"X-API-Key\"'",
        "jwt, 'Bearer realm=\"maquette\"'",
        "both, 'Bearer realm=\"maquette\", ApiKey realm=\"maquette\", header=\"X-API-Key\"'"
    })
    void who_shows_nothing_is_told_what_is_accepted(String mode, String challenge) {
        assertThatThrownBy(
                        () -> identification(Map.of("maquette.auth.mode", mode)).identify(shown(List.of(), List.of())))
                .extracting(refused -> ((AccessRefusedException) refused).challenge())
                .isEqualTo(Optional.of(challenge));
    }

    @Test
    void a_key_can_be_configured_by_environment_variables() {
        var variables = Map.of(
                "MAQUETTE_AUTH_API_KEYS_STUDIO_HASH",
                TestKeys.hash(TestKeys.KEY),
                "MAQUETTE_AUTH_API_KEYS_STUDIO_ADMIN",
                "true");
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AuthenticationConfig.class)
                .withSources(new EnvConfigSource(variables, 300))
                .build()
                .getConfigMapping(AuthenticationConfig.class);

        assertThat(new ApiKeys(config.apiKeys()).owner(TestKeys.KEY)).isEqualTo(new Caller("key-studio", true));
    }

    @Test
    void keys_do_not_get_into_logs() {
        assertThat(key(TestKeys.KEY).toString()).doesNotContain(TestKeys.KEY);
    }

    private CallerIdentification identification(Map<String, String> settings) {
        var all = new HashMap<>(Map.of(
                "maquette.auth.api-keys.studio.hash", TestKeys.hash(TestKeys.KEY),
                "maquette.auth.api-keys.operator.hash",
                        TestKeys.hash(TestKeys.OTHER_KEY).toUpperCase(),
                "maquette.auth.api-keys.operator.admin", "true"));
        all.putAll(settings);
        var issuer = Map.of("maquette.supabase.url", URL + "/", "maquette.supabase.jwt-secret", TestIssuer.SECRET);
        return new ConfiguredIdentification()
                .identification(Settings.authentication(all), Settings.issuer(issuer), clock);
    }

    private static Credentials key(String key) {
        return shown(List.of(), List.of(key));
    }

    private static Credentials shown(List<String> authorization, List<String> keys) {
        return new Credentials(authorization, keys);
    }

    private static void assertRefused(CallerIdentification callers, Credentials shown) {
        assertThatThrownBy(() -> callers.identify(shown))
                .isInstanceOfSatisfying(AccessRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.UNAUTHENTICATED);
                    assertThat(refused.challenge()).isPresent();
                    assertThat(refused.getMessage()).endsWith(".").doesNotContain(TestKeys.KEY);
                });
    }
}
