package dev.maquette.mesh.export;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import dev.maquette.mesh.Texture;
import dev.maquette.mesh.raster.Srgb;
import dev.maquette.mesh.raster.Surface;
import dev.maquette.mesh.raster.TextureSampler;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Binary little-endian PLY of all parts together: position, normal and sRGB colour of each vertex, and triangles. */
final class PlyWriter implements MeshWriter {

    private static final int VERTEX_BYTES = 6 * Float.BYTES + 3;
    private static final int FACE_BYTES = 1 + 3 * Integer.BYTES;

    @Override
    public byte[] write(Mesh mesh) {
        byte[] header = header(mesh).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer ply = ByteBuffer.allocate(
                        header.length + VERTEX_BYTES * mesh.vertexCount() + FACE_BYTES * mesh.triangleCount())
                .order(ByteOrder.LITTLE_ENDIAN);
        ply.put(header);
        Map<Texture, TextureSampler> samplers = new HashMap<>();
        for (MeshPart part : mesh.parts()) {
            Texture texture = part.material().baseColorTexture();
            TextureSampler sampler = texture == null ? null : samplers.computeIfAbsent(texture, TextureSampler::new);
            writeVertices(part, new Surface(part, sampler), ply);
        }
        int firstVertex = 0;
        for (MeshPart part : mesh.parts()) {
            writeFaces(part, firstVertex, ply);
            firstVertex += part.vertexCount();
        }
        return ply.array();
    }

    private static String header(Mesh mesh) {
        return """
                ply
                format binary_little_endian 1.0
                comment Maquette, metres, Y up
                element vertex %s
                property float x
                property float y
                property float z
                property float nx
                property float ny
                property float nz
                property uchar red
                property uchar green
                property uchar blue
                element face %s
                property list uchar int vertex_indices
                end_header
                """.formatted(mesh.vertexCount(), mesh.triangleCount());
    }

    private static void writeVertices(MeshPart part, Surface surface, ByteBuffer ply) {
        float[] linear = new float[3];
        for (int vertex = 0; vertex < part.vertexCount(); vertex++) {
            for (int axis = 0; axis < 3; axis++) {
                ply.putFloat(part.positions()[3 * vertex + axis]);
            }
            for (int axis = 0; axis < 3; axis++) {
                ply.putFloat(part.normals()[3 * vertex + axis]);
            }
            surface.baseColor(vertex, linear);
            for (float channel : linear) {
                ply.put((byte) Srgb.fromLinear(channel));
            }
        }
    }

    private static void writeFaces(MeshPart part, int firstVertex, ByteBuffer ply) {
        int[] triangles = part.triangles();
        for (int i = 0; i < triangles.length; i++) {
            if (i % 3 == 0) {
                ply.put((byte) 3);
            }
            ply.putInt(firstVertex + triangles[i]);
        }
    }
}
