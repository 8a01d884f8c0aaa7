package dev.maquette.mesh.export;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.PartName;
import dev.maquette.mesh.PortableTexture;

/**
 * Wavefront OBJ with its material library and textures in one ZIP, since the three only work together. Y up.
 * Colours are linear, and roughness and metallic are {@code Pr} and {@code Pm}, as Blender reads and writes them.
 */
final class ObjWriter implements MeshWriter {

    private final ExportConventions conventions;

    ObjWriter(ExportConventions conventions) {
        this.conventions = conventions;
    }

    @Override
    public byte[] write(Mesh mesh) {
        MaterialTable materials = new MaterialTable(mesh, material -> PortableTexture.of(material.baseColorTexture()));
        ZipArchive zip = new ZipArchive();
        zip.addCompressed(conventions.name() + ".obj", geometry(mesh, materials));
        zip.addCompressed(libraryName(), library(materials));
        for (MaterialTable.TextureFile file : materials.files()) {
            zip.addCompressed(file.fileName(), file.bytes());
        }
        return zip.finish();
    }

    private String libraryName() {
        return conventions.name() + ".mtl";
    }

    private String geometry(Mesh mesh, MaterialTable materials) {
        LengthUnit unit = conventions.objUnit();
        StringBuilder obj = new StringBuilder("# Maquette, %s, Y up\nmtllib %s\n".formatted(unit, libraryName()));
        int firstVertex = 1;
        int firstCoordinate = 1;
        for (MeshPart part : mesh.parts()) {
            obj.append("o ").append(PartName.plain(part.name())).append('\n');
            appendVectors(obj, "v", unit.fromMetres(part.positions()));
            appendVectors(obj, "vn", part.normals());
            appendCoordinates(obj, part.textureCoordinates());
            obj.append("usemtl ").append(materials.of(part).name()).append('\n');
            appendFaces(obj, part, firstVertex, firstCoordinate);
            firstVertex += part.vertexCount();
            firstCoordinate += part.textureCoordinates().length / 2;
        }
        return obj.toString();
    }

    private static void appendVectors(StringBuilder obj, String keyword, float[] vectors) {
        for (int i = 0; i < vectors.length; i += 3) {
            obj.append(keyword).append(' ').append(vectors[i]);
            obj.append(' ').append(vectors[i + 1]);
            obj.append(' ').append(vectors[i + 2]).append('\n');
        }
    }

    /** The origin of OBJ is the lower left of the texture. */
    private static void appendCoordinates(StringBuilder obj, float[] coordinates) {
        for (int i = 0; i < coordinates.length; i += 2) {
            obj.append("vt ").append(coordinates[i]);
            obj.append(' ').append(1 - coordinates[i + 1]).append('\n');
        }
    }

    private static void appendFaces(StringBuilder obj, MeshPart part, int firstVertex, int firstCoordinate) {
        int[] triangles = part.triangles();
        for (int i = 0; i < triangles.length; i++) {
            int vertex = firstVertex + triangles[i];
            obj.append(i % 3 == 0 ? "f " : " ").append(vertex).append('/');
            if (part.hasTextureCoordinates()) {
                obj.append(firstCoordinate + triangles[i]);
            }
            obj.append('/').append(vertex).append(i % 3 == 2 ? "\n" : "");
        }
    }

    private static String library(MaterialTable materials) {
        StringBuilder mtl = new StringBuilder();
        for (MaterialTable.Entry entry : materials.entries()) {
            Material material = entry.material();
            float[] color = material.baseColor();
            mtl.append("newmtl ").append(entry.name()).append('\n');
            mtl.append("Kd ")
                    .append(color[0])
                    .append(' ')
                    .append(color[1])
                    .append(' ')
                    .append(color[2])
                    .append('\n');
            mtl.append("d ").append(color[3]).append('\n');
            mtl.append("Pr ").append(material.roughness()).append('\n');
            mtl.append("Pm ").append(material.metallic()).append('\n');
            if (entry.texture() != null) {
                mtl.append("map_Kd ").append(entry.texture().fileName()).append('\n');
            }
        }
        return mtl.toString();
    }
}
