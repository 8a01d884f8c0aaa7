package dev.maquette.provider.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.MeshPart;
import dev.maquette.provider.ModelGenerator;
import dev.maquette.provider.ModelHandle;
import dev.maquette.provider.ModelOptions;
import dev.maquette.provider.ModelProgress;
import dev.maquette.provider.ModelRequest;
import dev.maquette.provider.ProviderException;
import dev.maquette.provider.ProviderFailure;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TripoAdapterTest.Profile.class)
class TripoAdapterTest extends AdaptersContract {

    public static class Profile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return settings("gemini", "tripo");
        }
    }

    /** Everything that a request can say, for the small version that takes the least of it. */
    private static final ModelOptions ALL =
            new ModelOptions(7L, 1024, 0.95, "glossy", true, true, "detailed", "P1-20260311", 48, true, "align_image");

    private ModelGenerator tripo;

    @BeforeEach
    void start() {
        tripo = models.inOrder().getFirst();
        given().delete("/sandbox/ledger").then().statusCode(204);
    }

    private static int paid() {
        return given().get("/sandbox/ledger").jsonPath().getInt("counts.'tripo.tasks'");
    }

    private byte[] made(ModelHandle handle) {
        return given().get(result(tripo, handle).model().uri())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private List<MeshPart> parts(byte[] glb) {
        return glbs.read(glb).parts();
    }

    @Test
    void words_become_a_model() {
        ModelHandle handle = tripo.submit(new ModelRequest.FromText("a red mug with a bamboo lid", ALL));

        assertThat(parts(made(handle))).extracting(MeshPart::name).contains("body", "handle", "lid");
        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void a_model_gets_a_new_texture_on_the_same_shape() {
        ModelHandle draft = tripo.submit(new ModelRequest.FromText("a white mug", ModelOptions.NONE));
        byte[] before = made(draft);

        byte[] after = made(tripo.submit(new ModelRequest.Texture(draft.id(), "walnut wood", ALL)));

        assertThat(parts(after)).extracting(MeshPart::vertexCount).isEqualTo(vertexCounts(before));
        assertThat(parts(after).getFirst().material().baseColorTexture().bytes())
                .isNotEqualTo(
                        parts(before).getFirst().material().baseColorTexture().bytes());
        assertThat(paid()).isEqualTo(2);
    }

    private List<Integer> vertexCounts(byte[] glb) {
        return parts(glb).stream().map(MeshPart::vertexCount).toList();
    }

    @Test
    void an_own_model_that_is_imported_is_still_the_same_object() {
        byte[] chair = made(tripo.submit(new ModelRequest.FromText("a blue chair with armrests", ModelOptions.NONE)));

        ModelHandle imported = tripo.submit(new ModelRequest.Import(chair));
        ModelProgress.Ready ready = result(tripo, imported);
        byte[] red = made(tripo.submit(new ModelRequest.Texture(imported.id(), "red leather", ModelOptions.NONE)));

        assertThat(ready.model()).isNull();
        assertThat(parts(red)).extracting(MeshPart::name).contains("armrests");
        assertThat(paid()).isEqualTo(3);
    }

    @Test
    void a_foreign_model_that_is_imported_is_painted() {
        ModelHandle imported = tripo.submit(new ModelRequest.Import(ForeignGlb.pyramid()));
        result(tripo, imported);

        byte[] red = made(tripo.submit(new ModelRequest.Texture(imported.id(), "red", ModelOptions.NONE)));

        Material material = parts(red).getFirst().material();
        assertThat(parts(red).getFirst().triangleCount()).isEqualTo(4);
        assertThat(material.baseColor()[0]).isGreaterThan(3 * material.baseColor()[1]);
    }

    @Test
    void an_imported_model_can_be_textured_without_words() {
        ModelHandle imported = tripo.submit(new ModelRequest.Import(ForeignGlb.pyramid()));
        result(tripo, imported);

        byte[] painted = made(tripo.submit(new ModelRequest.Texture(imported.id(), null, ModelOptions.NONE)));

        assertThat(parts(painted)).hasSize(1);
    }

    @Test
    void refused_words_reach_the_caller_as_a_refusal() {
        assertThatThrownBy(() -> tripo.submit(new ModelRequest.FromText("a mug [fault:refused]", ModelOptions.NONE)))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        failure -> assertThat(failure.failure()).isInstanceOf(ProviderFailure.Refused.class));
        assertThat(paid()).isZero();
    }

    /** Counted markers count for an hour, also over runs, so that each run asks for another mug. */
    private static ModelRequest mug(String markers) {
        return new ModelRequest.FromText("mug " + System.nanoTime() + markers, ModelOptions.NONE);
    }

    @Test
    void trouble_that_surely_accepted_nothing_is_ridden_out_and_paid_once() {
        tripo.submit(mug("[fault:submit-429x1] [fault:submit-503x1]"));

        assertThat(paid()).isEqualTo(1);
    }

    @Test
    void an_unclear_submit_is_not_repeated() {
        assertThatThrownBy(() -> tripo.submit(mug("[fault:submit-500x1]")))
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        failure -> assertThat(failure.failure()).isInstanceOf(ProviderFailure.OutcomeUnknown.class));
        assertThat(paid()).isZero();
    }

    @Test
    void nothing_can_be_cancelled() {
        ModelHandle handle = tripo.submit(new ModelRequest.FromText("a vase", ModelOptions.NONE));

        assertThat(tripo.cancel(handle)).isFalse();
        assertThat(made(handle)).isNotEmpty();
    }
}
