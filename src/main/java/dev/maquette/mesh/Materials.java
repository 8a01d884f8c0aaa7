package dev.maquette.mesh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The materials of a glTF document, each read when a primitive first uses it. */
final class Materials {

    /**
     * A material with what a primitive needs to know to use it.
     *
     * @param coordinates which set of texture coordinates the texture uses
     * @param transform how they are mapped, or null
     */
    record Entry(Material material, int coordinates, TextureTransform transform) {}

    private static final Entry DEFAULT =
            new Entry(new Material("default", new float[] {1, 1, 1, 1}, 1, 1, null, false), 0, null);

    /** Far above the 4 sets that renderers know; only bounds the name that is made from it. */
    private static final int MAX_COORDINATE_SETS = 100;

    private final List<GltfObject> materials;
    private final List<GltfObject> textures;
    private final Images images;
    private final Map<Integer, Entry> entries = new HashMap<>();

    Materials(GltfObject document, Images images) {
        this.materials = document.objects("materials");
        this.textures = document.objects("textures");
        this.images = images;
    }

    Entry of(GltfObject primitive) {
        OptionalInt index = primitive.index("material", materials.size());
        return index.isEmpty() ? DEFAULT : entries.computeIfAbsent(index.getAsInt(), this::read);
    }

    private Entry read(int index) {
        GltfObject material = materials.get(index);
        GltfObject surface = material.object("pbrMetallicRoughness");
        GltfObject textureInfo = surface.object("baseColorTexture");
        GltfObject transform = textureInfo.object("extensions").object(Extensions.TEXTURE_TRANSFORM);
        int coordinates = textureInfo.integer("texCoord", 0, MAX_COORDINATE_SETS, 0);
        Material read = new Material(
                material.text("name", "material_" + index),
                baseColor(material, surface),
                (float) Math.clamp(surface.number("metallicFactor", 1), 0, 1),
                (float) Math.clamp(surface.number("roughnessFactor", 1), 0, 1),
                surface.has("baseColorTexture") ? texture(textureInfo) : null,
                material.flag("doubleSided"));
        return new Entry(
                read,
                transform.integer("texCoord", 0, MAX_COORDINATE_SETS, coordinates),
                transform.node().isMissingNode() ? null : TextureTransform.of(transform));
    }

    private static float[] baseColor(GltfObject material, GltfObject surface) {
        double[] factor = surface.numbers("baseColorFactor", 1, 1, 1, 1);
        float[] color = new float[4];
        for (int channel = 0; channel < color.length; channel++) {
            color[channel] = (float) Math.clamp(factor[channel], 0, 1);
        }
        if (material.text("alphaMode", "OPAQUE").equals("OPAQUE")) {
            color[3] = 1;
        }
        return color;
    }

    /** The picture in a format of glTF itself, otherwise the WebP that an extension puts beside or instead of it. */
    private Texture texture(GltfObject textureInfo) {
        GltfObject texture = textures.get(textureInfo.requiredIndex("index", textures.size()));
        OptionalInt source = texture.index("source", images.count());
        if (source.isEmpty()) {
            source = texture.object("extensions").object(Extensions.WEBP).index("source", images.count());
        }
        return source.isEmpty() ? null : images.get(source.getAsInt());
    }
}
