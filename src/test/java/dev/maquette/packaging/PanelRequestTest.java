package dev.maquette.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.http.Workspace;
import dev.maquette.job.Documents;
import dev.maquette.packaging.shape.PackageDimensions;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import dev.maquette.packaging.shape.PanelSize;
import dev.maquette.testing.PictureCall;
import dev.maquette.testing.Pictures;
import dev.maquette.testing.WatchedProvider;
import dev.maquette.testing.WorkspaceClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an image model is asked for, and what becomes of its pictures. */
@QuarkusTest
@TestProfile(PackagingProfile.class)
class PanelRequestTest {

    @Inject
    AssetStore assets;

    @Inject
    AssetUrls urls;

    @Inject
    PackagingStore store;

    @Inject
    Documents documents;

    WatchedProvider provider;

    private final PackagingClient client = new PackagingClient();

    @AfterEach
    void stopWhatRuns() {
        client.cancel();
    }

    @Test
    void a_new_panel_is_made_from_words_alone() {
        client.made(client.generate(Panel.FRONT, "red stripes"));

        PictureCall call = onlyCall("red stripes");

        assertThat(call.panel()).isEqualTo("front");
        assertThat(call.aspectRatio()).isEqualTo("2:3");
        assertThat(call.references()).isEmpty();
        assertThat(call.prompt())
                .contains("red stripes", "100 mm", "150 mm", "3.94 x 5.91 inches")
                .doesNotContain("{", "attached");
    }

    @Test
    void a_panel_that_has_a_texture_is_made_anew_from_it() {
        PackagingDocument before = client.made(client.generate(Panel.FRONT, "red stripes"));

        client.made(client.generate(Panel.FRONT, "blue dots"));

        PictureCall call = onlyCall("blue dots");
        assertThat(call.references()).containsExactly(bytes(before, Panel.FRONT));
        assertThat(call.prompt()).contains("picture number 1 is the present artwork");
    }

    @Test
    void a_picture_of_the_customer_always_goes_along_after_the_present_artwork() {
        PackagingDocument before = client.made(client.generate(Panel.FRONT, "red stripes"));
        String reference = Pictures.dataUrl(Color.ORANGE);
        Map<String, Object> request = PackagingClient.onePanel(PackageType.BOX, Panel.FRONT, "blue dots");
        request.put("reference_mockup", reference);

        client.made(client.generate(request));

        PictureCall call = onlyCall("blue dots");
        assertThat(call.references()).containsExactly(bytes(before, Panel.FRONT), decoded(reference));
        assertThat(call.prompt())
                .contains("picture number 1 is the present artwork", "picture number 2 is a reference");
    }

    @Test
    void a_new_bulk_run_makes_a_mockup_first_and_every_panel_by_it() {
        WatchedProvider.Held mockup = provider.hold(PictureCall::isMockup);
        client.generateAll("red stripes");
        PictureCall whole = provider.awaitCall(PictureCall::isMockup);
        assertThat(provider.calls()).hasSize(1);
        assertThat(whole.prompt())
                .contains("red stripes", "100 mm", "150 mm", "3.94")
                .doesNotContain("{");
        assertThat(whole.references()).isEmpty();

        mockup.release();
        client.idle();

        List<PictureCall> panels = panels("red stripes");
        assertThat(panels)
                .extracting(PictureCall::panel)
                .containsExactlyInAnyOrder("front", "back", "left", "right", "top", "bottom");
        byte[] made = panels.getFirst().references().getFirst();
        assertThat(panels).allSatisfy(call -> {
            assertThat(call.references()).containsExactly(made);
            assertThat(call.prompt())
                    .contains("picture number 1 is a mock-up", " mm", " inches")
                    .doesNotContain("{");
        });
    }

    @Test
    void an_edit_of_all_panels_sends_each_its_own_artwork_and_the_new_mockup_and_the_customers_picture() {
        PackagingDocument before = client.made(client.generateAll("red stripes"));
        String reference = Pictures.dataUrl(Color.ORANGE);
        Map<String, Object> request =
                PackagingClient.manyPanels(PackageType.BOX, PackageType.BOX.panels(), "blue dots");
        request.put("reference_mockup", reference);

        client.made(client.generateAll(request));

        PictureCall mockup = provider.calls(call -> call.isMockup() && call.says("blue dots"))
                .getFirst();
        assertThat(mockup.references()).containsExactly(bytes(before, Panel.FRONT), decoded(reference));
        assertThat(panels("blue dots")).hasSize(6).allSatisfy(call -> {
            Panel panel = Panel.of(call.panel()).orElseThrow();
            assertThat(call.references())
                    .hasSize(3)
                    .startsWith(bytes(before, panel))
                    .endsWith(decoded(reference));
            assertThat(call.prompt())
                    .contains("number 1 is the present artwork", "number 2 is a mock-up", "number 3 is a reference");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "BOX, 100, 150, 60",
        "BOX, 37, 111, 53",
        "BOX, 297.5, 20, 210",
        "CYLINDER, 66, 115.2, 66",
        // the longest panels that there can be
        "BOX, 10, 2000, 10",
        "CYLINDER, 2000, 10, 2000"
    })
    void the_pixels_of_every_texture_have_the_exact_ratio_of_its_panel(
            PackageType type, double width, double height, double depth) throws IOException {
        PackageShape shape = new PackageShape(type, new PackageDimensions(width, height, depth));
        Map<String, Object> request = PackagingClient.manyPanels(type, type.panels(), "red stripes");
        request.put("package_dimensions", PackagingClient.sides(shape.dimensions()));

        PackagingDocument after = client.made(client.generateAll(request));

        assertThat(after.panelTextures()).containsOnlyKeys(type.panels());
        for (PanelTexture texture : after.panelTextures().values()) {
            assertThat(texture.dimensions()).isEqualTo(shape.size(texture.panelId()));
            assertExact(texture);
        }
    }

    @Test
    void a_panel_is_made_in_the_size_that_the_request_gives_it() throws IOException {
        Map<String, Object> one = PackagingClient.onePanel(PackageType.BOX, Panel.FRONT, "red stripes");
        one.put("panel_dimensions", Map.of("width", 90, "height", 45));
        Map<String, Object> many =
                PackagingClient.manyPanels(PackageType.BOX, List.of(Panel.LEFT, Panel.TOP), "red stripes");
        many.put("panels_info", Map.of("left", Map.of("width", 80, "height", 120)));

        client.made(client.generate(one));
        PackagingDocument after = client.made(client.generateAll(many));

        Map<Panel, PanelTexture> textures = after.panelTextures();
        assertThat(textures.get(Panel.FRONT).dimensions()).isEqualTo(new PanelSize(90, 45));
        assertThat(textures.get(Panel.LEFT).dimensions()).isEqualTo(new PanelSize(80, 120));
        assertThat(textures.get(Panel.TOP).dimensions()).isEqualTo(new PanelSize(100, 100));
        for (PanelTexture texture : textures.values()) {
            assertExact(texture);
        }
    }

    @Test
    void a_texture_that_is_larger_than_what_customers_may_send_can_be_made_anew() {
        client.made(client.generate(Panel.FRONT, "red stripes"));
        StoredAsset large = assets.put(noise(), "image/png");
        assertThat(large.bytes()).isGreaterThan(10 << 20);
        replaceFront(urls.url(large));
        provider.hold(call -> true);

        client.generate(Panel.FRONT, "blue dots").then().statusCode(202);

        assertThat(provider.awaitCall(call -> call.says("blue dots"))
                        .references()
                        .getFirst())
                .hasSize((int) large.bytes());
    }

    private void replaceFront(String url) {
        documents.change(store.change(new Workspace(client.workspace()), state -> {
            PanelTexture front = state.box().panelTextures().get(Panel.FRONT);
            Run run = Run.of("large", PackageType.BOX, List.of(Panel.FRONT), false);
            PanelTexture large =
                    new PanelTexture(Panel.FRONT, url, front.prompt(), front.generatedAt(), front.dimensions());
            return state.draft().begun(run).landed(run, Map.of(Panel.FRONT, large), null);
        }));
    }

    /** A PNG of more than 10 MB. */
    private static byte[] noise() {
        BufferedImage image = new BufferedImage(1900, 1900, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new SplittableRandom(7).ints(1900L * 1900).toArray();
        image.setRGB(0, 0, 1900, 1900, pixels, 0, 1900);
        return Pictures.png(image);
    }

    private static void assertExact(PanelTexture texture) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(WorkspaceClient.bytes(texture.textureUrl())));
        double ratio = texture.dimensions().width() / texture.dimensions().height();
        // the longer side is the one of which half a pixel changes the ratio least
        if (ratio > 1) {
            assertThat((double) picture.getHeight()).isCloseTo(picture.getWidth() / ratio, within(0.5));
        } else {
            assertThat((double) picture.getWidth()).isCloseTo(picture.getHeight() * ratio, within(0.5));
        }
    }

    private PictureCall onlyCall(String prompt) {
        assertThat(provider.calls(call -> call.says(prompt))).hasSize(1);
        return provider.calls(call -> call.says(prompt)).getFirst();
    }

    private List<PictureCall> panels(String prompt) {
        return provider.calls(call -> !call.isMockup() && call.says(prompt));
    }

    private static byte[] bytes(PackagingDocument document, Panel panel) {
        return WorkspaceClient.bytes(document.panelTextures().get(panel).textureUrl());
    }

    private static byte[] decoded(String dataUrl) {
        return Base64.getDecoder().decode(dataUrl.substring(dataUrl.indexOf(',') + 1));
    }
}
