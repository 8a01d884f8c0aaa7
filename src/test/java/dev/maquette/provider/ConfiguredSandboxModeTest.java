package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.provider.SandboxModeConfig.Switch;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConfiguredSandboxModeTest {

    private final AtomicInteger port = new AtomicInteger(-1);

    private final HttpServer server = new HttpServer() {
        @Override
        public int getPort() {
            return port.get();
        }

        @Override
        public int getSecurePort() {
            return -1;
        }

        @Override
        public int getManagementPort() {
            return -1;
        }

        @Override
        public URI getLocalBaseUri() {
            return null;
        }
    };

    private record Pictures(ProviderConfig config) implements ImageProvider {

        @Override
        public String name() {
            return "example";
        }

        @Override
        public String keyVariable() {
            return "EXAMPLE_KEY";
        }

        @Override
        public ImageGenerator connect(ProviderAccess access) {
            throw new UnsupportedOperationException();
        }
    }

    private ConfiguredSandboxMode mode(Switch enabled, String key, String url) {
        ProviderConfig provider = ProviderSettings.of(TestProviderConfig.class, "example", Map.of("key", key));
        SandboxModeConfig config =
                new SandboxSettings(enabled, Optional.ofNullable(url).map(URI::create));
        return new ConfiguredSandboxMode(config, List.of(new Pictures(provider)), List.of(), server);
    }

    @Test
    void without_any_key_it_is_active() {
        assertThat(mode(Switch.AUTO, "", null).active()).isTrue();
        assertThat(mode(Switch.AUTO, "key", null).active()).isFalse();
    }

    @Test
    void the_switch_has_the_last_word() {
        assertThat(mode(Switch.TRUE, "key", null).active()).isTrue();
        assertThat(mode(Switch.FALSE, "", null).active()).isFalse();
    }

    @Test
    void a_configured_address_is_used_without_its_trailing_slash() {
        assertThat(mode(Switch.TRUE, "", "http://stand-ins:9000/sandbox/").baseUrl())
                .isEqualTo(URI.create("http://stand-ins:9000/sandbox"));
    }

    @Test
    void the_own_address_is_waited_for_until_the_server_listens() {
        ConfiguredSandboxMode mode = mode(Switch.TRUE, "", null);
        CompletableFuture<URI> asked = CompletableFuture.supplyAsync(mode::baseUrl);

        port.set(8123);
        mode.listening(new HttpServerStart(null));

        assertThat(asked.join()).isEqualTo(URI.create("http://127.0.0.1:8123/sandbox"));
    }
}
