package dev.maquette.provider.sandbox;

import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Carries the description of an object behind its model, in a chunk of its own that programs pass over (glTF 2.0, 4.4.3),
 * so that whoever brings the model back brings the object back. The text is ASCII.
 */
final class DescribedGlb {

    /** "glTF" as a little-endian word. */
    private static final int MAGIC = 0x46546C67;
    /** "MAQT" */
    private static final int CHUNK = 0x5451414D;

    private static final int LENGTH_OFFSET = 8;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private DescribedGlb() {}

    /** @param glb a whole GLB file */
    static byte[] write(byte[] glb, ObjectDescription object) {
        byte[] text = DescribedPng.toJson(object).getBytes(StandardCharsets.US_ASCII);
        int length = Math.ceilDiv(text.length, 4) * 4;
        ByteBuffer described = ByteBuffer.allocate(glb.length + CHUNK_HEADER + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(glb)
                .putInt(length)
                .putInt(CHUNK)
                .put(text);
        while (described.hasRemaining()) {
            described.put((byte) ' ');
        }
        return described.putInt(LENGTH_OFFSET, described.capacity()).array();
    }

    /** The object that the model is; empty for foreign models and for anything broken. */
    static Optional<ObjectDescription> read(byte[] glb) {
        ByteBuffer file = ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN);
        if (glb.length < HEADER || file.getInt(0) != MAGIC) {
            return Optional.empty();
        }
        int at = HEADER;
        while (at + CHUNK_HEADER <= glb.length) {
            int length = file.getInt(at);
            int start = at + CHUNK_HEADER;
            if (length < 0 || length > glb.length - start) {
                return Optional.empty();
            }
            if (file.getInt(at + 4) == CHUNK) {
                return DescribedPng.fromJson(new String(glb, start, length, StandardCharsets.US_ASCII));
            }
            at = start + length;
        }
        return Optional.empty();
    }
}
