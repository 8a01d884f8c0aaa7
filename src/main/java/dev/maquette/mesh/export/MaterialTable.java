package dev.maquette.mesh.export;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The distinct materials of a mesh with the names and texture files that they get in an export. */
final class MaterialTable {

    /** @param fileName name without directory */
    record TextureFile(String fileName, byte[] bytes, String contentType) {}

    /** @param texture null when the material has none */
    record Entry(String name, Material material, TextureFile texture) {}

    private final Map<Material, Entry> entries = new LinkedHashMap<>();
    private final Map<Texture, TextureFile> files = new LinkedHashMap<>();

    /** @param texture gives the texture to write for a material that has one, as PNG or JPEG */
    MaterialTable(Mesh mesh, Function<Material, Texture> texture) {
        for (MeshPart part : mesh.parts()) {
            Material material = part.material();
            if (!entries.containsKey(material)) {
                TextureFile file = material.baseColorTexture() == null ? null : file(material, texture);
                entries.put(material, new Entry("material_" + (entries.size() + 1), material, file));
            }
        }
    }

    private TextureFile file(Material material, Function<Material, Texture> texture) {
        Texture written = texture.apply(material);
        return files.computeIfAbsent(written, _ -> {
            String extension = written.contentType().equals("image/jpeg") ? "jpg" : "png";
            return new TextureFile(
                    "texture_%d.%s".formatted(files.size() + 1, extension), written.bytes(), written.contentType());
        });
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    Collection<TextureFile> files() {
        return files.values();
    }

    Entry of(MeshPart part) {
        return entries.get(part.material());
    }
}
