package dev.maquette.packaging.model;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The surface of a whole mesh with vertices whose coordinates are the same to the bit taken for one. */
final class Edges {

    private record Point(float x, float y, float z) {}

    private record Edge(Point from, Point to) {}

    private final Map<Edge, Integer> counts = new HashMap<>();
    private double volume;

    private Edges() {}

    static Edges of(Mesh mesh) {
        Edges edges = new Edges();
        for (MeshPart part : mesh.parts()) {
            for (int i = 0; i < part.triangles().length; i += 3) {
                Point a = point(part, part.triangles()[i]);
                Point b = point(part, part.triangles()[i + 1]);
                Point c = point(part, part.triangles()[i + 2]);
                edges.add(a, b, c);
            }
        }
        return edges;
    }

    private static Point point(MeshPart part, int vertex) {
        float[] positions = part.positions();
        return new Point(positions[3 * vertex], positions[3 * vertex + 1], positions[3 * vertex + 2]);
    }

    private void add(Point a, Point b, Point c) {
        for (Edge edge : List.of(new Edge(a, b), new Edge(b, c), new Edge(c, a))) {
            counts.merge(edge, 1, Integer::sum);
        }
        volume += ((double) a.x * (b.y * c.z - b.z * c.y)
                        + (double) a.y * (b.z * c.x - b.x * c.z)
                        + (double) a.z * (b.x * c.y - b.y * c.x))
                / 6;
    }

    /** Edges that are not run along exactly once each way; none if the surface is closed and all of it looks outwards. */
    List<?> withoutPartner() {
        return counts.keySet().stream()
                .filter(edge -> counts.get(edge) != 1 || !counts.containsKey(new Edge(edge.to, edge.from)))
                .toList();
    }

    /** Cubic metres; negative if the surface is inside out. */
    double enclosedVolume() {
        return volume;
    }
}
