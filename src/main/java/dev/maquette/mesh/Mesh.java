package dev.maquette.mesh;

import java.util.List;

/**
 * A model as triangles, all node transforms applied. Right-handed, Y up, the front looks along +Z, metres (the
 * conventions of glTF 2.0, section 3.4).
 */
public record Mesh(List<MeshPart> parts) {

    public int vertexCount() {
        return parts.stream().mapToInt(MeshPart::vertexCount).sum();
    }

    public int triangleCount() {
        return parts.stream().mapToInt(MeshPart::triangleCount).sum();
    }
}
