package dev.maquette.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes GLB files from their JSON and binary chunk, well-formed or not. */
final class GlbBytes {

    private final ByteBuffer binary = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    GlbBytes floats(double... values) {
        for (double value : values) {
            binary.putFloat((float) value);
        }
        return this;
    }

    GlbBytes shorts(int... values) {
        for (int value : values) {
            binary.putShort((short) value);
        }
        return this;
    }

    GlbBytes bytes(int... values) {
        for (int value : values) {
            binary.put((byte) value);
        }
        return this;
    }

    GlbBytes file(byte[] content) {
        binary.put(content);
        return this;
    }

    int position() {
        return binary.position();
    }

    byte[] withJson(String json) {
        return container(json.getBytes(StandardCharsets.UTF_8), Arrays.copyOf(binary.array(), binary.position()));
    }

    /** A container that is correct whatever its content is. */
    static byte[] container(byte[] json, byte[] binary) {
        byte[] paddedJson = Arrays.copyOf(json, Math.ceilDiv(json.length, 4) * 4);
        Arrays.fill(paddedJson, json.length, paddedJson.length, (byte) ' ');
        byte[] paddedBinary = Arrays.copyOf(binary, Math.ceilDiv(binary.length, 4) * 4);
        int length = 12 + 8 + paddedJson.length + (binary.length == 0 ? 0 : 8 + paddedBinary.length);
        ByteBuffer glb = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        glb.put("glTF".getBytes(StandardCharsets.US_ASCII)).putInt(2).putInt(length);
        glb.putInt(paddedJson.length)
                .put("JSON".getBytes(StandardCharsets.US_ASCII))
                .put(paddedJson);
        if (binary.length > 0) {
            glb.putInt(paddedBinary.length)
                    .put("BIN\0".getBytes(StandardCharsets.US_ASCII))
                    .put(paddedBinary);
        }
        return glb.array();
    }

    /** The length of the JSON chunk, which starts at byte 20. */
    static int jsonLength(byte[] glb) {
        return ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
    }

    static byte[] json(byte[] glb) {
        return Arrays.copyOfRange(glb, 20, 20 + jsonLength(glb));
    }

    static byte[] binary(byte[] glb) {
        return Arrays.copyOfRange(glb, Math.min(glb.length, 20 + jsonLength(glb) + 8), glb.length);
    }
}
