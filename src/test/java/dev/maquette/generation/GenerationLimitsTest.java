package dev.maquette.generation;

import static dev.maquette.generation.GenerationClient.newTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often one caller may start single steps. */
@QuarkusTest
@TestProfile(GenerationLimitsTest.ContractLimits.class)
class GenerationLimitsTest {

    private final GenerationClient client = new GenerationClient();
    private final String address = "2001:db8:" + Integer.toHexString(new Random().nextInt(1, 0x10000)) + "::1";

    @Test
    void a_fifth_model_in_a_minute_is_told_when_to_come_back_and_looking_at_the_status_is_not_counted() {
        List<Response> accepted = Stream.generate(this::teapot).limit(4).toList();
        for (Response each : accepted) {
            for (int i = 0; i < 5; i++) {
                client.status(each.header("X-Job-Id"));
            }
        }

        Response refused = teapot();

        assertThat(accepted).extracting(Response::statusCode).containsOnly(202);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.jsonPath().getString("error")).isEqualTo("rate_limited");
    }

    private Response teapot() {
        return client.request()
                // somebody whom no other test counted
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(Map.of("task_id", newTask(), "prompt", "a red teapot"))
                .post("/generate/text-to-model");
    }

    /** As they are without any setting. */
    public static class ContractLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "maquette.limits.generate-model.requests", "4",
                    "maquette.http.trusted-proxies", "127.0.0.0/8,::1/128",
                    "maquette.sandbox.model-delay", "100ms");
        }
    }
}
