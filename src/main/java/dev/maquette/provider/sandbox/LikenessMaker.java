package dev.maquette.provider.sandbox;

import dev.maquette.mesh.BoundingBox;
import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.raster.Srgb;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import dev.maquette.provider.sandbox.object.Rgb;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes small copies of foreign models and paints them as prompts say. */
@ApplicationScoped
class LikenessMaker {

    /** Vertices up to which a model is kept as it is; beyond, vertices that lie close together become one. */
    private static final int SMALL = 4000;

    private final GlbReader reader;

    LikenessMaker(GlbReader reader) {
        this.reader = reader;
    }

    /** Throws {@link InvalidMeshException} for bytes that are no model with triangles. */
    Likeness of(byte[] glb) {
        Mesh mesh = reader.read(glb);
        boolean small = mesh.vertexCount() <= SMALL;
        float longestEdge = BoundingBox.of(mesh).longestEdge();
        List<MeshPart> parts = mesh.parts().stream()
                .map(part -> small ? part : VertexGrid.merge(part, longestEdge))
                .filter(part -> part.triangleCount() > 0)
                .map(part -> with(part.material().withoutTexture(), part))
                .toList();
        return new Likeness(new GlbWriter().write(new Mesh(parts)), List.of());
    }

    /** The same shape in the colour and the material that the prompt says; its own colour where it says none. */
    Likeness painted(Likeness likeness, String prompt) {
        Mesh mesh = reader.read(likeness.glb());
        List<MeshPart> parts = mesh.parts().stream()
                .map(part -> with(material(part.material(), prompt), part))
                .toList();
        return new Likeness(new GlbWriter().write(new Mesh(parts)), PromptGrammar.faultMarkers(prompt));
    }

    private static Material material(Material before, String prompt) {
        Paint paint = PromptGrammar.createLike(prompt, rgb(before)).object().paint();
        float[] color = {
            Srgb.toLinear(Rgb.red(paint.rgb())),
            Srgb.toLinear(Rgb.green(paint.rgb())),
            Srgb.toLinear(Rgb.blue(paint.rgb())),
            1
        };
        return new Material(
                before.name(), color, (float) paint.metallic(), (float) paint.roughness(), null, before.doubleSided());
    }

    private static int rgb(Material material) {
        float[] color = material.baseColor();
        return Srgb.fromLinear(color[0]) << 16 | Srgb.fromLinear(color[1]) << 8 | Srgb.fromLinear(color[2]);
    }

    private static MeshPart with(Material material, MeshPart part) {
        return new MeshPart(part.name(), part.positions(), part.normals(), new float[0], part.triangles(), material);
    }
}
