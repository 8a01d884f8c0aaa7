package dev.maquette.mesh;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads binary glTF 2.0 from untrusted sources. Whatever the bytes are, the answer is a mesh that keeps the promises of
 * {@link Mesh} and {@link MeshPart}, has a triangle with an area and stays within the limits, or an
 * {@link InvalidMeshException}. Textures are taken over as they are; {@link TextureDecoder} checks them.
 *
 * <p>Skins, morph targets, animations, vertex colours, points and lines are ignored.
 */
@ApplicationScoped
public class GlbReader {

    /** Much farther apart than any product; keeps everything computed from coordinates finite. */
    private static final float MAX_COORDINATE = 1e6f;

    private final GlbLimits limits;

    public GlbReader(GlbLimits limits) {
        this.limits = limits;
    }

    public Mesh read(byte[] glb) {
        GlbContainer container = GlbContainer.parse(glb, limits.maxBytes().asLongValue());
        GltfObject document = container.document();
        if (!document.object("asset").text("version", "").startsWith("2.")) {
            throw document.invalid("asset.version", "is not 2.0");
        }
        Extensions.requireSupported(document);
        Mesh mesh = new Mesh(parts(document, container.binary(), glb.length));
        requireUsable(mesh);
        return mesh;
    }

    private List<MeshPart> parts(GltfObject document, ByteBuffer binary, int fileBytes) {
        List<BufferView> views = BufferView.all(document, binary);
        List<Accessor> accessors = Accessor.all(document, views);
        Materials materials = new Materials(document, new Images(document, views, fileBytes));
        List<GltfObject> meshes = document.objects("meshes");
        List<List<Primitive>> primitives =
                meshes.stream().map(mesh -> Primitive.of(mesh, accessors)).toList();
        List<NodeGraph.Placement> placements =
                new NodeGraph(document, meshes.size(), limits.maxNodeDepth()).placements();
        new Budget(limits).charge(placements, primitives);
        List<MeshPart> parts = new ArrayList<>();
        for (NodeGraph.Placement placement : placements) {
            String name = name(placement, meshes);
            for (Primitive primitive : primitives.get(placement.mesh())) {
                Materials.Entry material = materials.of(primitive.source());
                MeshPart part = primitive.place(name, placement.transform(), material);
                if (part.triangleCount() > 0) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static String name(NodeGraph.Placement placement, List<GltfObject> meshes) {
        String name = PartName.plain(meshes.get(placement.mesh()).text("name", placement.name()));
        return name.isEmpty() ? "part_" + placement.mesh() : name;
    }

    private static void requireUsable(Mesh mesh) {
        boolean anyArea = false;
        for (MeshPart part : mesh.parts()) {
            for (float coordinate : part.positions()) {
                if (!(Math.abs(coordinate) <= MAX_COORDINATE)) {
                    throw new InvalidMeshException("The GLB has a vertex that is not within 1000 km of the origin.");
                }
            }
            for (float coordinate : part.textureCoordinates()) {
                if (!Float.isFinite(coordinate)) {
                    throw new InvalidMeshException("The GLB has a texture coordinate that is not finite.");
                }
            }
            for (int triangle = 0; !anyArea && triangle < part.triangleCount(); triangle++) {
                double[] area = part.areaVector(triangle);
                anyArea = area[0] != 0 || area[1] != 0 || area[2] != 0;
            }
        }
        if (!anyArea) {
            throw new InvalidMeshException("The GLB shows no triangle that has an area.");
        }
    }
}
