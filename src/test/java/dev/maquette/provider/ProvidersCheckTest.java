package dev.maquette.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProvidersCheckTest.WithKeys.class)
class ProvidersCheckTest {

    public static class WithKeys implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "maquette.providers.gemini.key", "not-a-key",
                    "maquette.providers.fal.key", "not-a-key",
                    "maquette.providers.models", "replicate,fal");
        }
    }

    @Test
    void the_health_names_those_that_have_a_key_and_no_key() {
        var response = given().get("/health");

        assertThat(response.jsonPath().getString("checks.providers.mode")).isEqualTo("live");
        assertThat(response.jsonPath().getList("checks.providers.images")).containsExactly("gemini");
        assertThat(response.jsonPath().getList("checks.providers.models")).containsExactly("fal");
        assertThat(response.asString()).doesNotContain("not-a-key");
    }
}
