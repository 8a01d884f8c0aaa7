package dev.maquette.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductProfile.class)
class ProductPollingTest {

    @Inject
    SandboxCalls sandbox;

    private final ProductClient client = new ProductClient();

    @Test
    void asking_for_the_status_asks_no_provider_and_changes_nothing() {
        client.created("a white mug");
        String status = client.get("/product/status").asString();
        String state = client.get("/product").asString();
        sandbox.awaitSilence();
        long before = sandbox.count();

        for (int i = 0; i < 50; i++) {
            assertThat(client.get("/product/status").asString()).isEqualTo(status);
        }

        assertThat(sandbox.count()).isEqualTo(before).isPositive();
        assertThat(client.get("/product").asString()).isEqualTo(state);
    }
}
