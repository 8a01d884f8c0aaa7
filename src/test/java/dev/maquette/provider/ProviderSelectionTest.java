package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maquette.provider.ProviderFailure.Rejected;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProviderSelectionTest {

    private static final String SETTING = "maquette.providers.images";
    private static final URI STAND_IN = URI.create("http://127.0.0.1:8000/sandbox");

    /** Connects to what it was given. */
    private record Known(String name, ProviderConfig config) implements Provider<ProviderAccess> {

        static Known with(String name, String key) {
            return new Known(name, ProviderSettings.of(TestProviderConfig.class, "example", Map.of("key", key)));
        }

        @Override
        public String keyVariable() {
            return name.toUpperCase(java.util.Locale.ROOT) + "_KEY";
        }

        @Override
        public ProviderAccess connect(ProviderAccess access) {
            return access;
        }
    }

    private static final Known ALPHA = Known.with("alpha", "secret");
    private static final Known BETA = Known.with("beta", "");
    private static final Known GAMMA = Known.with("gamma", "other");

    private static ProviderSelection selection(boolean sandbox) {
        SandboxMode mode = new SandboxMode() {
            @Override
            public boolean active() {
                return sandbox;
            }

            @Override
            public URI baseUrl() {
                return STAND_IN;
            }
        };
        return new ProviderSelection(mode, new SandboxSettings(SandboxModeConfig.Switch.AUTO, Optional.empty()));
    }

    @Test
    void providers_with_a_key_are_used_in_the_configured_order() {
        List<Known> named =
                selection(false).named(SETTING, List.of("gamma", "beta", "alpha"), List.of(ALPHA, BETA, GAMMA));

        assertThat(selection(false).connect(SETTING, named))
                .containsExactly(ProviderAccess.real("gamma", "other"), ProviderAccess.real("alpha", "secret"));
    }

    @Test
    void in_sandbox_mode_only_the_first_talks_to_the_stand_in_and_no_real_key_is_used() {
        assertThat(selection(true).connect(SETTING, List.of(ALPHA, GAMMA)))
                .containsExactly(
                        ProviderAccess.sandbox("sandbox", new ProviderAccess.StandIn(STAND_IN, BigDecimal.ZERO)));
    }

    @Test
    void without_any_key_the_failure_says_which_settings_to_give() {
        ProviderException failure = catchThrowableOfType(
                ProviderException.class, () -> selection(false).connect(SETTING, List.of(BETA)));

        assertThat(failure.failure()).isInstanceOf(Rejected.class);
        assertThat(failure.failure().reason())
                .contains("maquette.providers.beta.key", "BETA_KEY", "maquette.sandbox.enabled");
    }

    @Test
    void an_unknown_name_is_told_with_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> selection(false).named(SETTING, List.of("delta"), List.of(ALPHA, BETA)))
                .withMessageContainingAll(SETTING, "delta", "alpha, beta");
    }

    @Test
    void a_key_does_not_show_when_an_access_is_printed() {
        assertThat(ProviderAccess.real("alpha", "secret")).asString().doesNotContain("secret");
    }

    @Test
    void a_value_is_made_once_and_a_failure_to_make_it_is_not_kept() {
        AtomicInteger attempts = new AtomicInteger();
        Once<Integer> once = new Once<>(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return attempts.get();
        });

        assertThatThrownBy(once::get).hasMessage("not yet");
        assertThat(once.get()).isEqualTo(2);
        assertThat(once.get()).isEqualTo(2);
    }
}
