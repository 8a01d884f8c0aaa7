package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.asset.RemoteFile;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderAccessTest {

    private static final URI REAL = URI.create("https://api.example.org/v1");
    private static final Set<String> HOSTS = Set.of("files.example.org");

    private final ProviderAccess real = ProviderAccess.real("example", "key");
    private final ProviderAccess sandbox = ProviderAccess.sandbox(
            "key", new ProviderAccess.StandIn(URI.create("http://127.0.0.1:8000/sandbox"), BigDecimal.ZERO));

    @Test
    void only_in_the_sandbox_the_stand_in_is_called_and_named() {
        assertThat(real.url(REAL, "/example/v1")).isEqualTo(REAL);
        assertThat(real.name()).isEqualTo("example");
        assertThat(sandbox.url(REAL, "/example/v1")).isEqualTo(URI.create("http://127.0.0.1:8000/sandbox/example/v1"));
        assertThat(sandbox.name()).isEqualTo("sandbox");
    }

    @Test
    void only_results_of_the_stand_in_may_lie_in_a_private_network() {
        assertThat(real.result("https://files.example.org/m.glb", HOSTS))
                .isEqualTo(new RemoteFile(URI.create("https://files.example.org/m.glb"), HOSTS, false));
        assertThat(sandbox.result("http://127.0.0.1:8000/sandbox/files/m.glb", HOSTS))
                .isEqualTo(new RemoteFile(
                        URI.create("http://127.0.0.1:8000/sandbox/files/m.glb"), Set.of("127.0.0.1"), true));
    }

    @Test
    void what_is_no_absolute_http_address_is_no_result() {
        for (String address : new String[] {"", "/m.glb", "file:///m.glb", "data:x", "http://[", "http:m"}) {
            assertThatExceptionOfType(ProviderException.class)
                    .isThrownBy(() -> real.result(address, HOSTS))
                    .matches(failure -> failure.failure() instanceof ProviderFailure.InvalidOutput);
        }
    }

    @Test
    void a_call_costs_what_is_configured_and_nothing_in_the_sandbox() {
        Optional<BigDecimal> configured = Optional.of(new BigDecimal("0.067"));

        assertThat(real.price(configured)).isEqualTo(configured);
        assertThat(real.price(Optional.empty())).isEmpty();
        assertThat(sandbox.price(configured)).contains(BigDecimal.ZERO);
    }
}
