package dev.maquette.assistant;

import static dev.maquette.http.ProblemAssertions.assertProblem;

import dev.maquette.http.ErrorCode;
import dev.maquette.testing.AssistantClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assistants that are not wanted. */
@QuarkusTest
@TestProfile(AssistantOffTest.Off.class)
class AssistantOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/api/mcp", "/mcp/sse"})
    void they_find_nothing(String path) {
        assertProblem(
                new AssistantClient(Map.of())
                        .request()
                        .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}")
                        .post(path),
                ErrorCode.NOT_FOUND);
    }

    /** Switched off when it starts. */
    public static class Off implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maquette.assistant.enabled", "false");
        }
    }
}
