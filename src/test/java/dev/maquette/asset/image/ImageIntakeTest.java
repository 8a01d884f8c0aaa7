package dev.maquette.asset.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.asset.AssetStore;
import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.TemporaryAssetStore;
import dev.maquette.asset.fetch.FetchException;
import dev.maquette.asset.fetch.TestFetchers;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class ImageIntakeTest {

    private static final ImageLimits LIMITS = new ImageLimits(1 << 20, 50_000_000, 64);

    @TempDir
    private Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final AssetUrls urls = new AssetUrls(Optional.of("https://maquette.example"));
    private AssetStore store;
    private ImageIntake intake;

    @BeforeEach
    void open() {
        store = TemporaryAssetStore.in(directory);
        intake = new ImageIntake(store, urls, TestFetchers.offline(vertx, store), new ImageGuard());
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void an_own_picture_becomes_a_reference_to_it() {
        var asset = store.put(SamplePictures.png(80, 80), "image/png");

        for (var url : new String[] {"/assets/" + asset.name(), "/api/assets/" + asset.name(), urls.url(asset)}) {
            assertThat(intake.validate(url, LIMITS)).isEmpty();
            var reference = intake.accept(url, LIMITS);
            assertThat(reference.assetName()).contains(asset.name());
            assertThat(intake.resolve(reference, LIMITS)).isEqualTo(asset);
        }
    }

    @Test
    void an_inline_picture_is_stored_when_it_is_accepted_and_not_before() {
        var picture = SamplePictures.jpeg(80, 80);
        // what it says it is does not matter
        var url = dataUrl("image/png", picture);

        assertThat(intake.validate(url, LIMITS)).isEmpty();
        store.forEach((name, _) -> assertThat(name).isNull());

        var asset = intake.resolve(intake.accept(url, LIMITS), LIMITS);
        assertThat(asset.contentType()).isEqualTo("image/jpeg");
        assertThat(store.read(asset.name())).isEqualTo(picture);
    }

    @Test
    void a_remote_picture_stays_a_url_until_it_is_resolved() {
        var url = "https://files.example.com/a.png?sig=1";

        assertThat(intake.validate(url, LIMITS)).isEmpty();
        var reference = intake.accept(url, LIMITS);
        assertThat(reference).isEqualTo(new ImageReference(url));
        assertThat(reference.assetName()).isEmpty();
        assertThatExceptionOfType(FetchException.class).isThrownBy(() -> intake.resolve(reference, LIMITS));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void no_picture_is_told(String picture) {
        assertThat(intake.validate(picture, LIMITS)).contains("must not be empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.png|must be an http(s) URL",
                "not a url|must be an http(s) URL",
                "ftp://example.com/a.png|must be an http(s) URL",
                "/assets/../secret|must be an http(s) URL",
                "http://169.254.169.254/|must be on a public host",
                "http://localhost:6379/|must be on a public host",
                "data:image/png,plain|must be a data URL of the form data:image/png;base64,...",
                "/assets/0000000000000000000000000000000000000000000000000000000000000000.png|is not an asset of this service, or has expired"
            })
    void what_names_no_picture_is_told(String picture, String problem) {
        assertThat(intake.validate(picture, LIMITS)).contains(problem);
        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(() -> intake.accept(picture, LIMITS))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void an_asset_that_is_no_picture_is_refused() {
        var model = store.put(new byte[] {1}, "model/gltf-binary");

        assertThat(intake.validate(urls.url(model), LIMITS)).contains("must be a PNG, JPEG or WebP");
    }

    @Test
    void too_much_is_refused_before_it_is_decoded() {
        var url = "data:image/png;base64," + "A".repeat(2_000_000);
        var asset = store.put(new byte[2 << 20], "image/png");

        assertThat(intake.validate(url, LIMITS)).contains("is larger than 1 MB");
        assertThat(intake.validate(urls.url(asset), LIMITS)).contains("is larger than 1 MB");
        assertThat(intake.validate("https://example.com/" + "a".repeat(9000), LIMITS))
                .contains("must be a URL of at most 8192 characters");
    }

    @Test
    void inline_bytes_that_are_no_picture_are_refused_and_not_stored() {
        var text = dataUrl("image/png", "a text".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(() -> intake.accept(text, LIMITS))
                .withMessage("The picture must be a PNG, JPEG or WebP.");
        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(() -> intake.accept("data:image/png;base64,?", LIMITS))
                .withMessage("The picture is not valid base64.");
        store.forEach((name, _) -> assertThat(name).isNull());
    }

    @Test
    void a_reference_whose_asset_has_gone_is_told() {
        var reference = new ImageReference("0".repeat(64) + ".png");

        assertThatExceptionOfType(InvalidImageException.class)
                .isThrownBy(() -> intake.resolve(reference, LIMITS))
                .withMessageContaining("has expired");
    }

    @Test
    void a_reference_is_a_string_in_json() throws JsonProcessingException {
        var json = new ObjectMapper();
        var reference = new ImageReference("https://example.com/a.png");

        assertThat(json.writeValueAsString(reference)).isEqualTo("\"https://example.com/a.png\"");
        assertThat(json.readValue("\"https://example.com/a.png\"", ImageReference.class))
                .isEqualTo(reference);
    }

    private static String dataUrl(String type, byte[] content) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(content);
    }
}
