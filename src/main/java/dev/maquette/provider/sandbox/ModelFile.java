package dev.maquette.provider.sandbox;

import dev.maquette.mesh.GlbWriter;
import dev.maquette.mesh.Mesh;
import dev.maquette.provider.sandbox.shape.Forms;
import dev.maquette.provider.sandbox.shape.Plaque;
import java.util.Arrays;

/** Makes the GLB of a work that succeeded, the same one each time. */
final class ModelFile {

    static final String MEDIA_TYPE = "model/gltf-binary";

    /** Larger textures would show nothing more of these smooth objects. */
    private static final int LARGEST_TEXTURE = 1024;

    private ModelFile() {}

    static byte[] of(ModelWork work) {
        byte[] glb = new GlbWriter().write(mesh(work));
        return work.fault() == Fault.MODEL_INVALID ? Arrays.copyOf(glb, glb.length / 3) : glb;
    }

    private static Mesh mesh(ModelWork work) {
        Subject subject = work.subject();
        if (subject.object() != null) {
            return Forms.build(subject.object(), Math.min(work.textureSize(), LARGEST_TEXTURE));
        }
        Photo photo = Photo.decode(subject.photo());
        return Plaque.build(
                subject.photo(), photo.pixels().width(), photo.pixels().height(), photo.mainColor());
    }
}
