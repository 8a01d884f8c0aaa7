package dev.maquette.provider.sandbox.shape;

import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import dev.maquette.provider.sandbox.object.Paint;
import dev.maquette.provider.sandbox.object.PartKind;
import dev.maquette.provider.sandbox.object.SurfacePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The object while it is built: named surfaces, each with its paint. */
final class Sculpture {

    private record Painted(String name, Surface surface, Paint paint, SurfacePattern pattern) {}

    private static final float[] WHITE = {1, 1, 1, 1};

    private final ObjectDescription description;
    private final List<Painted> parts = new ArrayList<>();

    Sculpture(ObjectDescription description) {
        this.description = description;
    }

    /** The main surface, which wears the pattern. */
    Surface body() {
        return add("body", description.paint(), description.pattern());
    }

    /** A surface in the body's paint, without the pattern. */
    Surface plain(String name) {
        return surface(name, description.paint());
    }

    Surface part(PartKind kind) {
        return surface(kind.name().toLowerCase(Locale.ROOT), description.paintOf(kind));
    }

    Surface surface(String name, Paint paint) {
        return add(name, paint, SurfacePattern.NONE);
    }

    private Surface add(String name, Paint paint, SurfacePattern pattern) {
        Surface surface = new Surface();
        parts.add(new Painted(name, surface, paint, pattern));
        return surface;
    }

    /** @param textureSize edge in pixels of the body's texture; other parts have smaller ones */
    Mesh mesh(int textureSize) {
        var size = description.size();
        Transform scale =
                Transform.scale(size.scale() * size.width(), size.scale() * size.height(), size.scale() * size.width());
        return new Mesh(parts.stream()
                .map(part -> meshPart(part, scale, part.name.equals("body") ? textureSize : textureSize / 2))
                .toList());
    }

    private MeshPart meshPart(Painted part, Transform scale, int textureSize) {
        double width = part.surface.textureWidth();
        double height = part.surface.textureHeight();
        byte[] texture = TexturePainter.paint(
                        part.paint, part.pattern, description.seed(), width, height, textureSize, textureSize)
                .toPng();
        Material material = new Material(
                part.name,
                WHITE,
                (float) part.paint.metallic(),
                (float) part.paint.roughness(),
                new Texture(texture, "image/png"),
                false);
        return part.surface.toPart(part.name, material, scale);
    }
}
