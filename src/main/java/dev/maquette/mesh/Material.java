package dev.maquette.mesh;

/**
 * The metallic-roughness material of glTF 2.0, as far as it is needed here.
 *
 * @param baseColor red green blue alpha, each 0..1, linear; multiplies the texture
 * @param baseColorTexture an encoded picture (sRGB), or null
 * @param doubleSided whether back faces are seen
 */
public record Material(
        String name,
        float[] baseColor,
        float metallic,
        float roughness,
        Texture baseColorTexture,
        boolean doubleSided) {

    /** The same surface in its base colour alone. */
    public Material withoutTexture() {
        return new Material(name, baseColor, metallic, roughness, null, doubleSided);
    }
}
