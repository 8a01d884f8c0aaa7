package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The service as users run it: a jar, or the native binary. */
@QuarkusIntegrationTest
class PackagedServiceIT {

    @Test
    void it_brings_its_own_redis() throws IOException {
        ServerDirectory directory = ServerDirectory.create(Path.of("target/integration-data/redis"));
        ServerSettings settings = ServerSettings.read(directory.configuration()).orElseThrow();

        assertThat(RunningServer.ask(settings, directory)).isPresent();
        try (ServerConnection connection = ServerConnection.open(settings, Duration.ofSeconds(2))) {
            assertThat(connection.command("PING")).isEqualTo("PONG");
        }
    }
}
