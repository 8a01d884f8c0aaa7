package dev.maquette.asset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import io.quarkus.arc.DefaultBean;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AssetResourceTest.Profile.class)
class AssetResourceTest {

    private static final byte[] GLB = bytes(300_000);

    @Inject
    AssetStore store;

    @Inject
    AssetResource resource;

    private StoredAsset asset;

    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "maquette.asset.directory", "target/test-assets",
                    // the test client builds URLs from it
                    "quarkus.http.host", "localhost",
                    // no test here speaks to it
                    "quarkus.redis.hosts", "redis://localhost:6379");
        }

        @Produces
        @DefaultBean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @BeforeEach
    void storeAModel() {
        asset = store.put(GLB, "model/gltf-binary");
    }

    @Test
    void the_whole_file_comes_with_all_that_a_cache_needs() {
        var response = get(given());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(GLB);
        assertThat(response.header("Content-Type")).isEqualTo("model/gltf-binary");
        assertThat(response.header("Content-Length")).isEqualTo("300000");
        assertThat(response.header("ETag")).isEqualTo(tag());
        assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(response.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Disposition")).isEqualTo("inline; filename=\"" + asset.name() + "\"");
    }

    @Test
    void head_says_the_same_without_the_content() {
        var response = given().head("/assets/" + asset.name());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEmpty();
        assertThat(response.header("Content-Length")).isEqualTo("300000");
        assertThat(response.header("ETag")).isEqualTo(tag());
        assertThat(response.header("Content-Type")).isEqualTo("model/gltf-binary");
    }

    @Test
    void a_client_that_has_it_gets_304() {
        for (var known : new String[] {tag(), "\"other\", " + tag(), "W/" + tag(), "*"}) {
            var response = get(given().header("If-None-Match", known));

            assertThat(response.statusCode()).as(known).isEqualTo(304);
            assertThat(response.asByteArray()).isEmpty();
            assertThat(response.header("ETag")).isEqualTo(tag());
            assertThat(response.header("Cache-Control")).contains("immutable");
        }
        assertThat(get(given().header("If-None-Match", "\"other\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_range_is_answered_with_that_part() {
        var middle = get(given().header("Range", "bytes=1000-1999"));

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.asByteArray()).isEqualTo(Arrays.copyOfRange(GLB, 1000, 2000));
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 1000-1999/300000");
        assertThat(middle.header("Content-Length")).isEqualTo("1000");
        assertThat(middle.header("ETag")).isEqualTo(tag());

        var end = get(given().header("Range", "bytes=-5"));
        assertThat(end.statusCode()).isEqualTo(206);
        assertThat(end.asByteArray()).isEqualTo(Arrays.copyOfRange(GLB, 299_995, 300_000));
    }

    @Test
    void a_range_beyond_the_file_is_a_416_with_the_size() {
        var response = get(given().header("Range", "bytes=300000-"));

        assertThat(response.statusCode()).isEqualTo(416);
        assertThat(response.header("Content-Range")).isEqualTo("bytes */300000");
        assertThat(response.jsonPath().getString("error")).isEqualTo("range_not_satisfiable");
    }

    @Test
    void several_ranges_are_answered_with_the_whole() {
        var response = get(given().header("Range", "bytes=0-1,5-6"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(GLB);
    }

    @Test
    void a_range_of_another_version_is_answered_with_the_whole() {
        var range = given().header("Range", "bytes=0-9");

        assertThat(get(range.header("If-Range", "\"other\"")).asByteArray()).isEqualTo(GLB);
        assertThat(get(given().header("Range", "bytes=0-9").header("If-Range", tag()))
                        .asByteArray())
                .hasSize(10);
    }

    @Test
    void a_download_is_an_attachment_with_a_safe_name() {
        var response = get(given().queryParam("download", "../my mug.glb"));

        assertThat(response.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"my mug.glb\"; filename*=UTF-8''my%20mug.glb");
    }

    @Test
    void an_svg_cannot_run_scripts() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        var response = given().get("/assets/" + store.put(svg, "image/svg+xml").name());

        assertThat(response.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(response.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("sandbox");
        assertThat(get(given()).header("Content-Security-Policy")).isNull();
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var name : new String[] {"0".repeat(64) + ".png", "secret.txt", "../application.properties"}) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(() -> resource.get(name, null, null, null, null))
                    .satisfies(e -> assertThat(e.error()).isEqualTo(ErrorCode.ASSET_NOT_FOUND));
        }
    }

    private Response get(RequestSpecification request) {
        return request.get("/assets/" + asset.name());
    }

    private String tag() {
        return "\"" + asset.name().substring(0, 64) + "\"";
    }

    private static byte[] bytes(int count) {
        var bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
