package dev.maquette.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.maquette.security.AccessRefusedException.Reason;
import dev.maquette.testing.MovableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published keys as the tokens that need them see them. */
class SigningKeysTest {

    private static final String PATH = "/auth/v1/.well-known/jwks.json";
    private static final PublicJsonWebKey OLD = TestIssuer.ellipticCurveKey("old");
    private static final PublicJsonWebKey NEW = TestIssuer.rsaKey("new");
    private static final PublicJsonWebKey UNKNOWN = TestIssuer.ellipticCurveKey("unknown");

    @RegisterExtension
    static final WireMockExtension PROJECT = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final MovableClock clock = new MovableClock();
    private final TestIssuer issuer = new TestIssuer(PROJECT.baseUrl(), clock);
    private final AccessTokens tokens = new AccessTokens(
            new AccessTokens.Rules(PROJECT.baseUrl() + "/auth/v1", "authenticated", Duration.ofSeconds(10)),
            Optional.empty(),
            new SigningKeys(new PublishedKeys(URI.create(PROJECT.baseUrl() + PATH)), clock),
            clock);

    @BeforeEach
    void publishTheOldKey() {
        publish(OLD);
    }

    @Test
    void keys_are_fetched_once_for_many_tokens() {
        tokens.verify(signedWithOld());
        tokens.verify(signedWithOld());

        assertFetched(1);
    }

    @Test
    void keys_are_kept_for_ten_minutes_and_no_longer() {
        tokens.verify(signedWithOld());
        clock.advance(Duration.ofMinutes(10));
        tokens.verify(signedWithOld());
        assertFetched(1);

        clock.advance(Duration.ofMillis(1));
        tokens.verify(signedWithOld());
        assertFetched(2);
    }

    @Test
    void a_withdrawn_key_is_refused_after_that() {
        tokens.verify(signedWithOld());
        publish(NEW);
        clock.advance(Duration.ofMinutes(11));

        assertRefused(signedWithOld(), Reason.UNAUTHENTICATED);
    }

    @Test
    void a_new_key_is_accepted_without_a_restart() {
        tokens.verify(signedWithOld());
        publish(OLD, NEW);
        clock.advance(Duration.ofSeconds(31));

        assertThat(tokens.verify(issuer.rs256(NEW, _ -> {})).id()).isEqualTo(TestIssuer.SUBJECT);
        tokens.verify(signedWithOld());
        assertFetched(2);
    }

    @Test
    void made_up_names_of_keys_cause_one_fetch_in_thirty_seconds() {
        tokens.verify(signedWithOld());
        for (var second = 0; second < 30; second++) {
            assertRefused(issuer.es256(UNKNOWN, _ -> {}), Reason.UNAUTHENTICATED);
            clock.advance(Duration.ofSeconds(1));
        }
        assertFetched(1);

        clock.advance(Duration.ofSeconds(1));
        assertRefused(issuer.es256(UNKNOWN, _ -> {}), Reason.UNAUTHENTICATED);
        assertRefused(issuer.es256(UNKNOWN, _ -> {}), Reason.UNAUTHENTICATED);
        assertFetched(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 302})
    void an_issuer_that_does_not_tell_its_keys_lets_nobody_in(int status) {
        answer(aResponse().withStatus(status).withHeader("Location", PROJECT.baseUrl() + "/elsewhere"));

        assertRefused(signedWithOld(), Reason.UNCHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "{\"keys\":1}", "[]", "{\"keys\":[1]}"})
    void an_answer_that_is_no_key_set_lets_nobody_in(String body) {
        answer(okJson(body));

        assertThatThrownBy(() -> tokens.verify(signedWithOld())).isInstanceOf(AccessRefusedException.class);
    }

    @Test
    void an_answer_without_end_is_not_read_to_its_end() {
        answer(okJson("{\"keys\":[],\"x\":\"" + "x".repeat(256 * 1024) + "\"}"));

        assertRefused(signedWithOld(), Reason.UNCHECKED);
    }

    @Test
    void a_failure_is_not_repeated_at_once_and_forgotten_when_it_is_over() {
        answer(aResponse().withStatus(503));
        assertRefused(signedWithOld(), Reason.UNCHECKED);
        assertRefused(signedWithOld(), Reason.UNCHECKED);
        assertFetched(1);

        publish(OLD);
        clock.advance(Duration.ofSeconds(5));
        tokens.verify(signedWithOld());
        assertFetched(2);
    }

    @Test
    void keys_that_are_known_do_not_need_the_issuer() {
        tokens.verify(signedWithOld());
        answer(aResponse().withStatus(503));
        clock.advance(Duration.ofMinutes(1));

        assertRefused(issuer.es256(UNKNOWN, _ -> {}), Reason.UNCHECKED);
        assertThat(tokens.verify(signedWithOld()).id()).isEqualTo(TestIssuer.SUBJECT);
    }

    @Test
    void a_crowd_of_requests_causes_one_fetch() throws Exception {
        var token = signedWithOld();
        var crowd = new ArrayList<Callable<Caller>>();
        for (var i = 0; i < 50; i++) {
            crowd.add(() -> tokens.verify(token));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller : threads.invokeAll(crowd)) {
                assertThat(caller.get().id()).isEqualTo(TestIssuer.SUBJECT);
            }
        }
        assertFetched(1);
    }

    private String signedWithOld() {
        return issuer.es256(OLD, _ -> {});
    }

    private void assertRefused(String token, Reason reason) {
        assertThatThrownBy(() -> tokens.verify(token))
                .isInstanceOfSatisfying(
                        AccessRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static void publish(PublicJsonWebKey... keys) {
        answer(okJson(TestIssuer.published(keys)));
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        PROJECT.stubFor(get(PATH).willReturn(answer));
    }

    private static void assertFetched(int times) {
        PROJECT.verify(times, getRequestedFor(urlEqualTo(PATH)));
    }
}
