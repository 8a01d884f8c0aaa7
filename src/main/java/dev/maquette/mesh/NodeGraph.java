package dev.maquette.mesh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The nodes of a glTF document as far as its default scene shows them. */
final class NodeGraph {

    /** A mesh at a place; {@code name} is the node's and may be empty. */
    record Placement(int mesh, String name, Transform transform) {}

    private record Step(int node, Transform parent, int depth) {}

    private final GltfObject document;
    private final List<GltfObject> nodes;
    private final int meshCount;
    private final int maxDepth;

    NodeGraph(GltfObject document, int meshCount, int maxDepth) {
        this.document = document;
        this.nodes = document.objects("nodes");
        this.meshCount = meshCount;
        this.maxDepth = maxDepth;
    }

    /** Every mesh that the scene shows, with the transforms from the root down to its node. */
    List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        Set<Integer> visited = new HashSet<>();
        Deque<Step> open = new ArrayDeque<>();
        roots().forEach(root -> open.add(new Step(root, Transform.IDENTITY, 1)));
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            if (!visited.add(step.node())) {
                throw new InvalidMeshException("The nodes of the GLB form a cycle or share a child.");
            }
            if (step.depth() > maxDepth) {
                throw new InvalidMeshException("The nodes of the GLB are nested deeper than %d.".formatted(maxDepth));
            }
            GltfObject node = nodes.get(step.node());
            Transform transform = step.parent().after(Transform.of(node));
            node.index("mesh", meshCount)
                    .ifPresent(mesh -> placements.add(new Placement(mesh, node.text("name", ""), transform)));
            node.indices("children", nodes.size())
                    .forEach(child -> open.add(new Step(child, transform, step.depth() + 1)));
        }
        return placements;
    }

    private List<Integer> roots() {
        List<GltfObject> scenes = document.objects("scenes");
        OptionalInt chosen = document.index("scene", scenes.size());
        if (scenes.isEmpty()) {
            return parentless();
        }
        return scenes.get(chosen.orElse(0)).indices("nodes", nodes.size());
    }

    private List<Integer> parentless() {
        Set<Integer> roots = new HashSet<>();
        for (int node = 0; node < nodes.size(); node++) {
            roots.add(node);
        }
        nodes.forEach(node -> node.indices("children", nodes.size()).forEach(roots::remove));
        return List.copyOf(roots);
    }
}
