package dev.maquette.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetUrlsTest {

    private static final String NAME = "0123456789abcdef".repeat(4) + ".png";

    private final AssetUrls relative = new AssetUrls(Optional.empty());
    private final AssetUrls absolute = new AssetUrls(Optional.of("https://maquette.example/app/"));

    @Test
    void urls_are_relative_until_the_public_url_is_configured() {
        assertThat(relative.url(NAME)).isEqualTo("/assets/" + NAME);
        assertThat(absolute.url(NAME)).isEqualTo("https://maquette.example/app/assets/" + NAME);
    }

    @Test
    void a_download_url_carries_the_file_name() {
        var asset = new StoredAsset(NAME, "image/png", 1);

        assertThat(relative.downloadUrl(asset, "my mug.png")).isEqualTo("/assets/" + NAME + "?download=my+mug.png");
    }

    @Test
    void every_form_of_an_own_url_is_recognised() {
        assertThat(relative.nameOf("/assets/" + NAME)).contains(NAME);
        assertThat(relative.nameOf("/api/assets/" + NAME)).contains(NAME);
        assertThat(relative.nameOf("/assets/" + NAME + "?download=a.png#top")).contains(NAME);
        assertThat(absolute.nameOf("/assets/" + NAME)).contains(NAME);
        assertThat(absolute.nameOf(absolute.url(NAME))).contains(NAME);
        assertThat(absolute.nameOf("https://maquette.example/app/api/assets/" + NAME))
                .contains(NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/assets/",
                "https://maquette.example/app.evil.example/assets/",
                "https://maquette.example/application/assets/",
                "/assets/../assets/",
                "//assets/",
                "assets/",
                "/other/assets/"
            })
    void a_url_of_anything_else_is_not_ours(String prefix) {
        assertThat(absolute.nameOf(prefix + NAME)).isEmpty();
    }

    @Test
    void an_own_url_without_a_content_address_names_nothing() {
        assertThat(relative.nameOf("/assets/../../etc/passwd")).isEmpty();
        assertThat(relative.nameOf("/assets/")).isEmpty();
        assertThat(relative.nameOf("?")).isEmpty();
    }
}
