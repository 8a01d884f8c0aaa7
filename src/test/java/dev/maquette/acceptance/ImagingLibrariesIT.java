package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf(
        value = "dev.maquette.acceptance.ServiceProcess#isBinary",
        disabledReason = "a Java runtime brings them along")
class ImagingLibrariesIT {

    @Test
    void a_binary_without_its_libraries_says_so_before_anybody_sends_a_picture(@TempDir Path directory)
            throws IOException {
        try (var service = ServiceProcess.launched(ServiceProcess.copyOfBinary(directory))) {
            service.awaitLog("Listening on");

            var health = service.api().get("/health");

            assertThat(health.status()).isEqualTo(503);
            assertThat(health.body().at("/checks/imaging/reason").asText()).contains("*.so");
        }
    }
}
