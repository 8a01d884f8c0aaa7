package dev.maquette.mesh.export;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import java.util.List;

/** A mesh as a text layer of Universal Scene Description: metres, Y up, materials as UsdPreviewSurface. */
final class UsdScene {

    private final String title;
    private final Mesh mesh;
    private final MaterialTable materials;
    private final StringBuilder usd = new StringBuilder();

    /** @param title what the object in the scene is called: letters of ASCII */
    UsdScene(String title, Mesh mesh, MaterialTable materials) {
        this.title = title;
        this.mesh = mesh;
        this.materials = materials;
    }

    String text() {
        usd.append("""
                #usda 1.0
                (
                    defaultPrim = "%s"
                    metersPerUnit = 1
                    upAxis = "Y"
                )

                def Xform "%s" (
                    kind = "component"
                )
                {
                """.formatted(title, title));
        int number = 1;
        for (MeshPart part : mesh.parts()) {
            if (part.triangleCount() > 0) {
                appendPart(part, number++);
            }
        }
        usd.append("    def Scope \"Materials\"\n    {\n");
        materials.entries().forEach(this::appendMaterial);
        usd.append("    }\n}\n");
        return usd.toString();
    }

    private void appendPart(MeshPart part, int number) {
        BoundingBox bounds = BoundingBox.of(new Mesh(List.of(part)));
        usd.append("""
                    def Mesh "Part_%s" (
                        prepend apiSchemas = ["MaterialBindingAPI"]
                    )
                    {
                        uniform bool doubleSided = %s
                        uniform token subdivisionScheme = "none"
                        rel material:binding = </%s/Materials/%s>
                """.formatted(
                        number,
                        part.material().doubleSided() ? 1 : 0,
                        title,
                        materials.of(part).name()));
        usd.append("        float3[] extent = [");
        appendVectors(bounds.min(), 3);
        usd.append(", ");
        appendVectors(bounds.max(), 3);
        usd.append("]\n        int[] faceVertexCounts = [");
        usd.repeat("3, ", part.triangleCount() - 1).append("3]\n        int[] faceVertexIndices = [");
        for (int i = 0; i < part.triangles().length; i++) {
            usd.append(i == 0 ? "" : ", ").append(part.triangles()[i]);
        }
        usd.append("]\n        point3f[] points = [");
        appendVectors(part.positions(), 3);
        usd.append("]\n        normal3f[] normals = [");
        appendVectors(part.normals(), 3);
        appendInterpolation();
        if (part.hasTextureCoordinates()) {
            usd.append("        texCoord2f[] primvars:st = [");
            appendVectors(fromLowerLeft(part.textureCoordinates()), 2);
            appendInterpolation();
        }
        usd.append("    }\n\n");
    }

    private void appendInterpolation() {
        usd.append("] (\n            interpolation = \"vertex\"\n        )\n");
    }

    private void appendVectors(float[] values, int dimension) {
        for (int i = 0; i < values.length; i++) {
            usd.append(i % dimension > 0 ? ", " : i == 0 ? "(" : "), (").append(values[i]);
        }
        usd.append(")");
    }

    /** The origin of UsdUVTexture is the lower left of the texture. */
    private static float[] fromLowerLeft(float[] coordinates) {
        float[] flipped = coordinates.clone();
        for (int i = 1; i < flipped.length; i += 2) {
            flipped[i] = 1 - flipped[i];
        }
        return flipped;
    }

    private void appendMaterial(MaterialTable.Entry entry) {
        Material material = entry.material();
        float[] color = material.baseColor();
        String path = "/%s/Materials/%s".formatted(title, entry.name());
        String diffuse = entry.texture() == null
                ? "color3f inputs:diffuseColor = (%s, %s, %s)".formatted(color[0], color[1], color[2])
                : "color3f inputs:diffuseColor.connect = <%s/BaseColor.outputs:rgb>".formatted(path);
        usd.append("""
                        def Material "%s"
                        {
                            token outputs:surface.connect = <%s/Surface.outputs:surface>

                            def Shader "Surface"
                            {
                                uniform token info:id = "UsdPreviewSurface"
                                %s
                                float inputs:metallic = %s
                                float inputs:roughness = %s
                                float inputs:opacity = %s
                                token outputs:surface
                            }
                """.formatted(entry.name(), path, diffuse, material.metallic(), material.roughness(), color[3]));
        if (entry.texture() != null) {
            appendTexture(path, entry.texture(), color);
        }
        usd.append("        }\n");
    }

    private void appendTexture(String path, MaterialTable.TextureFile texture, float[] factor) {
        usd.append("""

                            def Shader "BaseColor"
                            {
                                uniform token info:id = "UsdUVTexture"
                                asset inputs:file = @textures/%s@
                                float4 inputs:scale = (%s, %s, %s, 1)
                                token inputs:sourceColorSpace = "sRGB"
                                float2 inputs:st.connect = <%s/Coordinates.outputs:result>
                                token inputs:wrapS = "repeat"
                                token inputs:wrapT = "repeat"
                                float3 outputs:rgb
                            }

                            def Shader "Coordinates"
                            {
                                uniform token info:id = "UsdPrimvarReader_float2"
                                string inputs:varname = "st"
                                float2 outputs:result
                            }
                """.formatted(texture.fileName(), factor[0], factor[1], factor[2], path));
    }
}
