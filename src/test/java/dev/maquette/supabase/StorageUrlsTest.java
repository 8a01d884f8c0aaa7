package dev.maquette.supabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorageUrlsTest {

    private static final StorageObject SKETCH = new StorageObject("inputs", "u1/my sketch.png");

    private static StorageUrls urls(Map<String, String> settings) {
        return new StorageUrls(
                new SupabaseProject(TestSupabase.config(URI.create("https://abc.supabase.co"), settings)));
    }

    private final StorageUrls urls = urls(Map.of());

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, https://abc.supabase.co/storage/v1/object/public/inputs/u1/my%20sketch.png",
        "PUBLIC, https://abc.supabase.co/storage/v1/object/public/inputs/u1/my%20sketch.png?download=x",
        "SIGNED, https://abc.supabase.co/storage/v1/object/sign/inputs/u1/my%20sketch.png?token=ey",
        "AUTHENTICATED, https://abc.supabase.co/storage/v1/object/authenticated/inputs/u1/my%20sketch.png",
        "AUTHENTICATED, https://ABC.supabase.co:443/storage/v1/object/authenticated/inputs/u1/my%20sketch.png",
        "PUBLIC, https://abc.storage.supabase.co/storage/v1/object/public/inputs/u1/my%20sketch.png"
    })
    void an_address_of_the_project_names_its_file(StorageUrl.Access access, String url) {
        assertThat(urls.parse(url)).contains(new StorageUrl(access, SKETCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://abc.supabase.co/storage/v1/object/public/inputs/a.png",
                "https://other.supabase.co/storage/v1/object/public/inputs/a.png",
                "https://abc.supabase.co.evil.example/storage/v1/object/public/inputs/a.png",
                "https://abc.supabase.co@evil.example/storage/v1/object/public/inputs/a.png",
                "https://evil.example\\@abc.supabase.co/storage/v1/object/public/inputs/a.png",
                "https://me@abc.supabase.co/storage/v1/object/public/inputs/a.png",
                "https://abc.supabase.co:8443/storage/v1/object/public/inputs/a.png",
                "https://abc.supabase.co./storage/v1/object/public/inputs/a.png",
                "//abc.supabase.co/storage/v1/object/public/inputs/a.png",
                "/storage/v1/object/public/inputs/a.png",
                "file:///storage/v1/object/public/inputs/a.png",
                "not an address",
                ""
            })
    void an_address_elsewhere_is_not_ours(String url) {
        assertThat(urls.parse(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/storage/v1/object/public/inputs",
                "/storage/v1/object/public/inputs/",
                "/storage/v1/object/public//a.png",
                "/storage/v1/object/public/inputs//a.png",
                "/storage/v1/object/public/inputs/u1/../u2/a.png",
                "/storage/v1/object/public/inputs/%2e%2e/u2/a.png",
                "/storage/v1/object/public/inputs/u1/%2E/a.png",
                "/storage/v1/object/public/inputs/u1%2Fa.png",
                "/storage/v1/object/public/inputs%2Fu1/a.png",
                "/storage/v1/object/public/../sign/inputs/a.png",
                "/storage/v1/object/public/../a.png",
                "/storage/v1/object/public/inputs/u1%5Ca.png",
                "/storage/v1/object/public/inputs/u1/%252e%252e/a.png",
                "/storage/v1/object/public/inputs/a%00.png",
                "/storage/v1/object/public/inputs/a%0d%0a.png",
                "/storage/v1/object/public/inputs/%C3%A4.png",
                "/storage/v1/object/public/inputs/a%zz.png",
                "/storage/v1/object/public/inputs/a.png#part",
                "/storage/v1/object/PUBLIC/inputs/a.png",
                "/storage/v1/object/inputs/a.png",
                "/storage/v1/object/info/public/inputs/a.png",
                "/storage/v1/object/upload/sign/inputs/a.png",
                "/storage/v1/render/image/public/inputs/a.png",
                "/storage/v1/../v1/object/public/inputs/a.png",
                "/rest/v1/models"
            })
    void a_path_with_tricks_is_refused(String path) {
        assertThat(urls.parse("https://abc.supabase.co" + path)).isEmpty();
    }

    @Test
    void a_configured_storage_host_is_ours_as_well() {
        var selfHosted = urls(Map.of("url", "https://base.example", "storage-url", "https://files.example:8443"));

        assertThat(selfHosted.parse("https://files.example:8443/storage/v1/object/public/inputs/a.png"))
                .isPresent();
        assertThat(selfHosted.parse("https://base.example/storage/v1/object/public/inputs/a.png"))
                .isPresent();
        assertThat(selfHosted.parse("https://files.example/storage/v1/object/public/inputs/a.png"))
                .isEmpty();
    }

    @Test
    void links_are_made_with_the_projects_own_host_and_read_back() {
        var urls = urls(Map.of("storage-url", "https://abc.storage.supabase.co"));
        var object = new StorageObject("inputs", "a+b & c/100$?.png");

        assertThat(urls.publicUrl(object))
                .hasToString("https://abc.supabase.co/storage/v1/object/public/inputs/a%2Bb%20%26%20c/100%24%3F.png");
        assertThat(urls.parse(urls.publicUrl(object).toString()).orElseThrow().object())
                .isEqualTo(object);
        assertThat(urls.parse(urls.authenticatedUrl(object).toString()))
                .contains(new StorageUrl(StorageUrl.Access.AUTHENTICATED, object));
        assertThat(urls.parse(urls.signedUrl(object, "token=ey").toString()))
                .contains(new StorageUrl(StorageUrl.Access.SIGNED, object));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "a/", "a//b", "a/../b", "..", ".", "a/./b", "a\\b", "a%2e", "ä", "a\nb"})
    void a_file_has_a_path_with_one_meaning(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StorageObject("inputs", path));
    }

    @Test
    void names_have_the_lengths_that_storage_allows() {
        assertThat(new StorageObject("b".repeat(100), "p".repeat(1024))).isNotNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new StorageObject("b".repeat(101), "p"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StorageObject("b", "p".repeat(1025)));
    }
}
