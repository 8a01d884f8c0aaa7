package dev.maquette.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A piece of a glTF mesh that forms triangles: what it needs to be read, with counts that are known before reading.
 *
 * @param indices null when the vertices themselves are in the order of the triangles
 */
record Primitive(GltfObject source, Topology topology, Accessor positions, Accessor indices, List<Accessor> accessors) {

    /** The primitives of a mesh that form triangles. */
    static List<Primitive> of(GltfObject mesh, List<Accessor> accessors) {
        List<Primitive> primitives = new ArrayList<>();
        for (GltfObject source : mesh.objects("primitives")) {
            Topology topology = Topology.of(source);
            OptionalInt positions = source.requiredObject("attributes").index("POSITION", accessors.size());
            if (topology != Topology.NO_TRIANGLES && positions.isPresent()) {
                OptionalInt indices = source.index("indices", accessors.size());
                primitives.add(new Primitive(
                        source,
                        topology,
                        accessors.get(positions.getAsInt()),
                        indices.isPresent() ? accessors.get(indices.getAsInt()) : null,
                        accessors));
            }
        }
        return primitives;
    }

    int vertexCount() {
        return positions.count();
    }

    /** Without regard to triangles that have no area. */
    int triangleCount() {
        return topology.triangleCount(indices == null ? vertexCount() : indices.count());
    }

    /** The part as it is at a place in the scene. Throws {@link InvalidMeshException} if its data is not usable. */
    MeshPart place(String name, Transform transform, Materials.Entry material) {
        float[] points = positions.vectors(3);
        int[] triangles =
                topology.triangles(indices == null ? ascending(points.length / 3) : indices.indices(points.length / 3));
        float[] normals = attribute("NORMAL", 3);
        float[] coordinates = attribute("TEXCOORD_" + material.coordinates(), 2);
        if (material.transform() != null) {
            material.transform().apply(coordinates);
        }
        transform.applyToPoints(points);
        transform.applyToNormals(normals);
        if (transform.mirrors()) {
            turnRound(triangles);
        }
        if (normals.length == 0) {
            normals = new float[points.length];
        }
        Normals.complete(normals, points, triangles);
        Material usable = coordinates.length > 0
                ? material.material()
                : material.material().withoutTexture();
        return new MeshPart(name, points, normals, coordinates, triangles, usable);
    }

    /** An optional attribute of every vertex; empty if it is absent. */
    private float[] attribute(String name, int dimension) {
        GltfObject attributes = source.object("attributes");
        OptionalInt index = attributes.index(name, accessors.size());
        if (index.isEmpty()) {
            return new float[0];
        }
        Accessor accessor = accessors.get(index.getAsInt());
        if (accessor.count() != vertexCount()) {
            throw attributes.invalid(
                    name, "has %d elements for %d vertices".formatted(accessor.count(), vertexCount()));
        }
        return accessor.vectors(dimension);
    }

    private static int[] ascending(int count) {
        int[] indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = i;
        }
        return indices;
    }

    private static void turnRound(int[] triangles) {
        for (int i = 0; i < triangles.length; i += 3) {
            int second = triangles[i + 1];
            triangles[i + 1] = triangles[i + 2];
            triangles[i + 2] = second;
        }
    }
}
