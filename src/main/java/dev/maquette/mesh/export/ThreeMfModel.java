package dev.maquette.mesh.export;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.PartName;
import dev.maquette.mesh.raster.Srgb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The model part of a 3MF package: one object for each mesh part, put together into one that is printed. It is moved
 * to where all coordinates are positive, as the specification advises. Triangles without area are left out.
 */
final class ThreeMfModel {

    private final Mesh mesh;
    private final MaterialTable materials;
    private final StringBuilder xml = new StringBuilder();
    private final Map<MaterialTable.TextureFile, Integer> textures = new HashMap<>();
    private int lastId;

    ThreeMfModel(Mesh mesh, MaterialTable materials) {
        this.mesh = mesh;
        this.materials = materials;
    }

    static String texturePath(MaterialTable.TextureFile file) {
        return "/3D/Textures/" + file.fileName();
    }

    String text() {
        xml.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <model unit="millimeter" xml:lang="en-US" xmlns="http://schemas.microsoft.com/3dmanufacturing/core/2015/02" \
                xmlns:m="http://schemas.microsoft.com/3dmanufacturing/material/2015/02">
                <metadata name="Application">Maquette</metadata>
                <resources>
                """);
        materials.files().forEach(this::appendTexture);
        List<Integer> objects = new ArrayList<>();
        for (MeshPart part : mesh.parts()) {
            WeldedVertices vertices = new WeldedVertices(PrintSpace.positions(part));
            int[] solid = IntStream.range(0, part.triangleCount())
                    .filter(triangle -> solid(part, triangle, vertices))
                    .toArray();
            if (solid.length > 0) {
                objects.add(appendPart(part, solid, vertices));
            }
        }
        int product = ++lastId;
        xml.append("<object id=\"").append(product).append("\" type=\"model\" name=\"product\">\n<components>\n");
        objects.forEach(
                object -> xml.append("<component objectid=\"").append(object).append("\"/>\n"));
        float[] corner = PrintSpace.lowestCorner(BoundingBox.of(mesh));
        xml.append("""
                </components>
                </object>
                </resources>
                <build>
                <item objectid="%s" transform="1 0 0 0 1 0 0 0 1 %s %s %s"/>
                </build>
                </model>
                """.formatted(product, -corner[0], -corner[1], -corner[2]));
        return xml.toString();
    }

    private static boolean solid(MeshPart part, int triangle, WeldedVertices vertices) {
        double[] area = part.areaVector(triangle);
        int a = vertices.of(part.triangles()[3 * triangle]);
        int b = vertices.of(part.triangles()[3 * triangle + 1]);
        int c = vertices.of(part.triangles()[3 * triangle + 2]);
        return a != b && b != c && c != a && (area[0] != 0 || area[1] != 0 || area[2] != 0);
    }

    private void appendTexture(MaterialTable.TextureFile file) {
        textures.put(file, ++lastId);
        xml.append("<m:texture2d id=\"%s\" path=\"%s\" contenttype=\"%s\"/>\n"
                .formatted(lastId, texturePath(file), file.contentType()));
    }

    private int appendPart(MeshPart part, int[] solid, WeldedVertices vertices) {
        MaterialTable.TextureFile texture = materials.of(part).texture();
        boolean textured = texture != null && part.hasTextureCoordinates();
        int property = textured ? appendCoordinates(part, textures.get(texture)) : appendColor(part);
        int object = ++lastId;
        xml.append("<object id=\"%s\" type=\"model\" name=\"%s\" pid=\"%s\" pindex=\"0\">\n<mesh>\n<vertices>\n"
                .formatted(object, PartName.plain(part.name()), property));
        for (int vertex = 0; vertex < vertices.count(); vertex++) {
            xml.append("<vertex x=\"").append(vertices.coordinate(vertex, 0));
            xml.append("\" y=\"").append(vertices.coordinate(vertex, 1));
            xml.append("\" z=\"").append(vertices.coordinate(vertex, 2)).append("\"/>\n");
        }
        xml.append("</vertices>\n<triangles>\n");
        for (int triangle : solid) {
            appendTriangle(part.triangles(), 3 * triangle, vertices, textured ? property : 0);
        }
        xml.append("</triangles>\n</mesh>\n</object>\n");
        return object;
    }

    /** @param coordinates id of the part's texture coordinates, or 0 when it has one colour */
    private void appendTriangle(int[] triangles, int i, WeldedVertices vertices, int coordinates) {
        xml.append("<triangle");
        for (int corner = 0; corner < 3; corner++) {
            xml.append(" v")
                    .append(corner + 1)
                    .append("=\"")
                    .append(vertices.of(triangles[i + corner]))
                    .append('"');
        }
        if (coordinates > 0) {
            xml.append(" pid=\"").append(coordinates).append('"');
            for (int corner = 0; corner < 3; corner++) {
                xml.append(" p")
                        .append(corner + 1)
                        .append("=\"")
                        .append(triangles[i + corner])
                        .append('"');
            }
        }
        xml.append("/>\n");
    }

    /** The origin of 3MF is the lower left of the texture. */
    private int appendCoordinates(MeshPart part, int texture) {
        float[] coordinates = part.textureCoordinates();
        xml.append("<m:texture2dgroup id=\"%s\" texid=\"%s\">\n".formatted(++lastId, texture));
        for (int i = 0; i < coordinates.length; i += 2) {
            xml.append("<m:tex2coord u=\"").append(coordinates[i]);
            xml.append("\" v=\"").append(1 - coordinates[i + 1]).append("\"/>\n");
        }
        xml.append("</m:texture2dgroup>\n");
        return lastId;
    }

    private int appendColor(MeshPart part) {
        float[] color = part.material().baseColor();
        xml.append(
                "<basematerials id=\"%s\">\n<base name=\"%s\" displaycolor=\"#%02X%02X%02X%02X\"/>\n</basematerials>\n"
                        .formatted(
                                ++lastId,
                                materials.of(part).name(),
                                Srgb.fromLinear(color[0]),
                                Srgb.fromLinear(color[1]),
                                Srgb.fromLinear(color[2]),
                                Math.round(255 * color[3])));
        return lastId;
    }
}
