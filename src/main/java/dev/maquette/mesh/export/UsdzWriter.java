package dev.maquette.mesh.export;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.PortableTexture;
import java.nio.charset.StandardCharsets;

/**
 * USDZ by the rules of its specification and of AR Quick Look: an uncompressed ZIP whose first file is the scene, each
 * file's content at a multiple of 64 bytes, textures as PNG or JPEG.
 */
final class UsdzWriter implements MeshWriter {

    private static final int ALIGNMENT = 64;

    private final ExportConventions conventions;

    UsdzWriter(ExportConventions conventions) {
        this.conventions = conventions;
    }

    @Override
    public byte[] write(Mesh mesh) {
        MaterialTable materials = new MaterialTable(mesh, material -> PortableTexture.of(material.baseColorTexture()));
        ZipArchive zip = new ZipArchive();
        String scene = new UsdScene(conventions.title(), mesh, materials).text();
        zip.addAligned(conventions.name() + ".usda", scene.getBytes(StandardCharsets.US_ASCII), ALIGNMENT);
        for (MaterialTable.TextureFile file : materials.files()) {
            zip.addAligned("textures/" + file.fileName(), file.bytes(), ALIGNMENT);
        }
        return zip.finish();
    }
}
