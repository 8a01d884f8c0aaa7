package dev.maquette.mesh.export;

import dev.maquette.mesh.Mesh;
import dev.maquette.mesh.MeshPart;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Binary STL: all parts together, without colours. The format knows no unit; slicers take its numbers for millimetres
 * and its Z axis for up. Triangles without area are left out.
 */
final class StlWriter implements MeshWriter {

    /** Must not start with "solid", by which readers recognise the text format. */
    private static final String HEADER = "Maquette binary STL, millimetres, Z up";

    private static final int HEADER_BYTES = 80;
    private static final int TRIANGLE_BYTES = 50;

    @Override
    public byte[] write(Mesh mesh) {
        ByteBuffer stl = ByteBuffer.allocate(HEADER_BYTES + Integer.BYTES + TRIANGLE_BYTES * mesh.triangleCount())
                .order(ByteOrder.LITTLE_ENDIAN);
        stl.put(HEADER.getBytes(StandardCharsets.US_ASCII));
        stl.position(HEADER_BYTES + Integer.BYTES);
        int written = 0;
        for (MeshPart part : mesh.parts()) {
            written += write(part, stl);
        }
        stl.putInt(HEADER_BYTES, written);
        return Arrays.copyOf(stl.array(), stl.position());
    }

    private static int write(MeshPart part, ByteBuffer stl) {
        float[] positions = PrintSpace.positions(part);
        int written = 0;
        for (int triangle = 0; triangle < part.triangleCount(); triangle++) {
            double[] area = part.areaVector(triangle);
            double length = Math.sqrt(area[0] * area[0] + area[1] * area[1] + area[2] * area[2]);
            if (length == 0) {
                continue;
            }
            stl.putFloat((float) (area[0] / length));
            stl.putFloat((float) (-area[2] / length));
            stl.putFloat((float) (area[1] / length));
            for (int corner = 0; corner < 3; corner++) {
                stl.asFloatBuffer().put(positions, 3 * part.triangles()[3 * triangle + corner], 3);
                stl.position(stl.position() + 3 * Float.BYTES);
            }
            stl.putShort((short) 0);
            written++;
        }
        return written;
    }
}
