package dev.maquette.mesh;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Decides whether bytes from a provider or a user are a model that this service and its viewers can use. */
@ApplicationScoped
public class GlbGuard {

    private final GlbReader reader;

    public GlbGuard(GlbReader reader) {
        this.reader = reader;
    }

    /**
     * Reads the whole model and the headers of its textures and tells what it holds. Throws
     * {@link InvalidMeshException}, and nothing else, if it is not usable.
     */
    public MeshStatistics check(byte[] glb) {
        Mesh mesh = reader.read(glb);
        Set<Texture> textures = new HashSet<>();
        for (MeshPart part : mesh.parts()) {
            Texture texture = part.material().baseColorTexture();
            if (texture != null && textures.add(texture)) {
                TextureDecoder.check(texture);
            }
        }
        return new MeshStatistics(mesh.triangleCount(), mesh.vertexCount(), glb.length, BoundingBox.of(mesh));
    }
}
