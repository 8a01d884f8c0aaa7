package dev.maquette.mesh.export;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.PortableTexture;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.TextureDecoder;
import dev.maquette.mesh.raster.Picture;
import dev.maquette.mesh.raster.Srgb;
import java.awt.image.BufferedImage;

/** Textures for formats that cannot multiply a texture by a colour. */
final class TintedTexture {

    private static final int MAX_EDGE = 4096;

    private TintedTexture() {}

    /** The material's texture as PNG or JPEG, multiplied by its base colour. */
    static Texture of(Material material) {
        float[] factor = material.baseColor();
        if (factor[0] == 1 && factor[1] == 1 && factor[2] == 1) {
            return PortableTexture.of(material.baseColorTexture());
        }
        BufferedImage image = TextureDecoder.decode(material.baseColorTexture(), MAX_EDGE);
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[][] tinted = {levels(factor[0]), levels(factor[1]), levels(factor[2])};
        for (int i = 0; i < argb.length; i++) {
            argb[i] = argb[i] & 0xFF000000
                    | tinted[0][argb[i] >> 16 & 0xFF] << 16
                    | tinted[1][argb[i] >> 8 & 0xFF] << 8
                    | tinted[2][argb[i] & 0xFF];
        }
        return new Texture(new Picture(image.getWidth(), image.getHeight(), argb).toPng(), "image/png");
    }

    /** What each stored level becomes when its light is multiplied. */
    private static int[] levels(float factor) {
        int[] levels = new int[256];
        for (int level = 0; level < levels.length; level++) {
            levels[level] = Srgb.fromLinear(factor * Srgb.toLinear(level));
        }
        return levels;
    }
}
