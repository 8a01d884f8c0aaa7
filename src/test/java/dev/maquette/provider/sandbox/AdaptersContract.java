package dev.maquette.provider.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.MeshPart;
import dev.maquette.provider.AspectRatio;
import dev.maquette.provider.ImageData;
import dev.maquette.provider.ImageGenerator;
import dev.maquette.provider.ImageRequest;
import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelGenerators;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelOptions;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The adapters and the stand-ins understand each other over HTTP, on this very process. */
abstract class AdaptersContract {

    /** Settings for everything that waits; sandbox mode itself is on because no provider has a key. */
    static Map<String, String> settings(String images, String models) {
        return Map.of(
                "maquette.sandbox.image-delay", "0s",
                "maquette.sandbox.model-delay", "1s",
                "maquette.sandbox.image-size", "256",
                "maquette.providers.images", images,
                "maquette.providers.fal.image-poll-interval", "50ms",
                "maquette.providers.models", models);
    }

    @Inject
    ImageGenerator images;

    @Inject
    ModelGenerators models;

    @Inject
    GlbReader glbs;

    ImageData picture(String prompt, ImageData... references) {
        return images.generate(new ImageRequest(prompt, List.of(references), AspectRatio.SQUARE));
    }

    static ModelProgress.Ready result(ModelGenerator models, ModelHandle handle) {
        return (ModelProgress.Ready) await().atMost(Duration.ofSeconds(30))
                .until(() -> models.poll(handle), ModelProgress.Ready.class::isInstance);
    }

    @Test
    void a_prompt_becomes_views_and_a_model_of_the_same_object() {
        ImageData front = picture("a red mug with a bamboo lid. Front view");
        ImageData back = picture("a red mug with a bamboo lid. Back view", front);
        ModelGenerator model = models.inOrder().getFirst();

        ModelHandle handle = model.submit(
                new ModelRequest.FromViews(List.of(front, back), null, ModelOptions.ofTrellis(7L, 512, 0.95)));
        byte[] glb = given().get(result(model, handle).model().uri()).asByteArray();

        assertThat(glbs.read(glb).parts()).extracting(MeshPart::name).contains("body", "handle", "lid");
    }

    @Test
    void a_refusal_reaches_the_caller_as_a_refusal() {
        assertThatThrownBy(() -> picture("a mug [fault:refused]"))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        failure -> assertThat(failure.failure()).isInstanceOf(ProviderFailure.Refused.class));
    }

    @Test
    void a_model_that_fails_reaches_the_caller_as_a_failure() {
        ImageData vase = picture("a vase [fault:model-failed]");

        ModelGenerator model = models.inOrder().getFirst();
        ModelHandle handle =
                model.submit(new ModelRequest.FromViews(List.of(vase), null, ModelOptions.ofTrellis(null, 512, 0.95)));

        assertThatThrownBy(() -> result(model, handle)).isInstanceOf(ProviderException.class);
    }
}
