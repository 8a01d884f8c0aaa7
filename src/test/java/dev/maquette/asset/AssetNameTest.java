package dev.maquette.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetNameTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void a_content_address_is_taken_apart() {
        assertThat(AssetName.parse(HASH + ".glb")).contains(new AssetName(HASH, AssetFormat.GLB));
        assertThat(new AssetName(HASH, AssetFormat.THREE_MF)).hasToString(HASH + ".3mf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "product.glb",
                "../../etc/passwd",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde.png",
                "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef.png",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.exe",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.png/..",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.png\n",
                "/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.png",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.png\u0000"
            })
    void anything_else_is_no_name(String name) {
        assertThat(AssetName.parse(name)).isEmpty();
    }
}
