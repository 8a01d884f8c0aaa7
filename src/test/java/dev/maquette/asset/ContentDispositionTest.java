package dev.maquette.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDispositionTest {

    @Test
    void a_plain_name_is_kept() {
        assertThat(ContentDisposition.attachment("product.glb", AssetFormat.GLB))
                .isEqualTo("attachment; filename=\"product.glb\"; filename*=UTF-8''product.glb");
    }

    @Test
    void a_name_of_another_script_is_encoded_and_has_a_plain_stand_in() {
        assertThat(ContentDisposition.attachment("Tasse groß.png", AssetFormat.PNG))
                .isEqualTo("attachment; filename=\"Tasse gro_.png\"; filename*=UTF-8''Tasse%20gro%C3%9F.png");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd.png",
                "C:\\\\windows\\\\a.png|a.png",
                "evil.exe|evil.exe.png",
                "..|asset.png",
                ".png|asset.png",
                ".hidden.png|hidden.png",
                "a\"; filename=b.exe|a filename=b.exe.png",
                "PHOTO.PNG|PHOTO.png",
                "''|asset.png"
            })
    void a_name_is_made_safe_and_ends_as_its_content_does(String wanted, String safe) {
        assertThat(ContentDisposition.attachment(wanted, AssetFormat.PNG))
                .startsWith("attachment; filename=\"" + safe + "\"; ");
    }

    @Test
    void line_breaks_cannot_split_the_header() {
        assertThat(ContentDisposition.attachment("a\r\nSet-Cookie: x=1\u2028.png", AssetFormat.PNG))
                .isEqualTo("attachment; filename=\"aSet-Cookie x=1.png\"; filename*=UTF-8''aSet-Cookie%20x%3D1.png");
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(ContentDisposition.attachment("x".repeat(5000), AssetFormat.PNG))
                .hasSizeLessThan(300);
    }
}
