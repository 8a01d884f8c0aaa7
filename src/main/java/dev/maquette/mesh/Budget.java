package dev.maquette.mesh;

import java.util.List;

/** What a model may hold in all, counted before any of it is read. A mesh that many nodes share counts for each. */
final class Budget {

    /** Keeps drawing and writing a part cheap against what it holds; generators make 1 part, exporters some hundred. */
    private static final int MAX_PARTS = 10_000;

    private final GlbLimits limits;
    private long parts;
    private long vertices;
    private long triangles;

    Budget(GlbLimits limits) {
        this.limits = limits;
    }

    /** Throws {@link InvalidMeshException} as soon as a limit is passed. */
    void charge(List<NodeGraph.Placement> placements, List<List<Primitive>> primitivesByMesh) {
        for (NodeGraph.Placement placement : placements) {
            for (Primitive primitive : primitivesByMesh.get(placement.mesh())) {
                parts = charge(parts, 1, MAX_PARTS, "parts");
                vertices = charge(vertices, primitive.vertexCount(), limits.maxVertices(), "vertices");
                triangles = charge(triangles, primitive.triangleCount(), limits.maxTriangles(), "triangles");
            }
        }
    }

    private static long charge(long spent, long more, long limit, String what) {
        if (spent + more > limit) {
            throw new InvalidMeshException("The GLB has more than %d %s.".formatted(limit, what));
        }
        return spent + more;
    }
}
