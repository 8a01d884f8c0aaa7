package dev.maquette.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthenticationModeTest {

    @Test
    void everybody_is_anonymous_unless_configured_otherwise() {
        var caller = new CallerIdentification().currentCaller(config(Map.of()));

        assertThat(caller.get()).isEqualTo(Caller.ANONYMOUS);
        assertThat(caller.get().anonymous()).isTrue();
    }

    @Test
    void an_unknown_mode_ends_the_start_with_the_name_of_the_setting() {
        assertThatThrownBy(() -> config(Map.of("maquette.auth.mode", "closed")))
                .hasMessageContaining("maquette.auth.mode")
                .hasMessageContaining("closed")
                .hasMessageContaining("open");
    }

    private static AuthenticationConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(AuthenticationConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(AuthenticationConfig.class);
    }
}
