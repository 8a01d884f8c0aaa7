package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Followers of events that go away without a word, as browsers and phones do. */
class DepartingClientsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void who_goes_away_or_outlasts_the_service_is_no_error_in_its_log() throws IOException {
        try (var service = ServiceProcess.started(Map.of())) {
            String job = service.api().create("a red mug").job();
            for (int client = 0; client < 500; client++) {
                follow(service, "/jobs/" + job + "/events").close();
            }
            service.api().awaitEnd(PATIENCE);

            try (Socket _ = follow(service, "/product/events")) {
                service.stop();
            }

            assertThat(service.log()).contains("worker started").doesNotContain(" ERROR ");
        }
    }

    /** A client that has seen the beginning of the answer and leaves with a reset when it is closed. */
    private static Socket follow(ServiceProcess service, String path) throws IOException {
        Socket client = new Socket("127.0.0.1", service.port());
        client.setSoLinger(true, 0);
        client.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .formatted(path)
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(client.getInputStream().read()).isEqualTo('H');
        return client;
    }
}
