package dev.maquette.provider.sandbox;

import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.Material;
import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.provider.sandbox.shape.Forms;
import dev.maquette.provider.sandbox.shape.Plaque;
import java.util.Arrays;

/** Makes the GLB of a work that succeeded, the same one each time. */
final class ModelFile {

    static final String MEDIA_TYPE = "model/gltf-binary";

    /** Larger textures would show nothing more of these smooth objects. */
    private static final int LARGEST_TEXTURE = 1024;

    private static final int SMALLEST_TEXTURE = 64;

    private static final Material CLAY = new Material("clay", new float[] {0.6f, 0.6f, 0.6f, 1}, 0, 0.9f, null, false);

    private ModelFile() {}

    static byte[] of(ModelWork work) {
        byte[] glb = whole(work);
        return work.fault() == Fault.MODEL_INVALID ? Arrays.copyOf(glb, glb.length / 3) : glb;
    }

    private static byte[] whole(ModelWork work) {
        Subject subject = work.subject();
        if (subject.likeness() != null) {
            return subject.likeness().glb();
        }
        byte[] glb = new GlbWriter().write(work.textureSize() == 0 ? bare(mesh(work)) : mesh(work));
        return subject.object() == null ? glb : DescribedGlb.write(glb, subject.object());
    }

    private static Mesh mesh(ModelWork work) {
        Subject subject = work.subject();
        if (subject.object() != null) {
            int textureSize = work.textureSize() == 0 ? SMALLEST_TEXTURE : work.textureSize();
            return Forms.build(subject.object(), Math.min(textureSize, LARGEST_TEXTURE));
        }
        Photo photo = Photo.decode(subject.photo());
        return Plaque.build(
                subject.photo(), photo.pixels().width(), photo.pixels().height(), photo.mainColor());
    }

    private static Mesh bare(Mesh mesh) {
        return new Mesh(mesh.parts().stream()
                .map(part -> new MeshPart(
                        part.name(), part.positions(), part.normals(), new float[0], part.triangles(), CLAY))
                .toList());
    }
}
