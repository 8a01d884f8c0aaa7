package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GeneratorsTest {

    @Inject
    ImageGenerator images;

    @Inject
    ModelGenerators models;

    @Inject
    SandboxMode sandbox;

    @Test
    void features_get_one_image_generator_and_the_model_generators() {
        assertThat(images).isInstanceOf(ImageChain.class);
        assertThat(models).isNotNull();
    }

    @Test
    void the_stand_ins_are_at_the_address_of_this_very_process() {
        URI standIns = sandbox.baseUrl();

        assertThat(standIns).hasPath("/sandbox");
        RestAssured.get(standIns.resolve("/q/health/live")).then().statusCode(200);
    }
}
