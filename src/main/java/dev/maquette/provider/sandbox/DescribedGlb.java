package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.maquette.provider.sandbox.object.DescribedPng;
import dev.maquette.provider.sandbox.object.ObjectDescription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Carries the description of an object inside its model, among the extras of {@code asset} (glTF 2.0, 3.11), so that whoever
 * brings the model back brings the object back. A chunk of its own would be allowed too, but validators warn of it.
 */
final class DescribedGlb {

    /** "glTF" as a little-endian word. */
    private static final int MAGIC = 0x46546C67;

    private static final int LENGTH_OFFSET = 8;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int CHUNK_START = HEADER + CHUNK_HEADER;

    private static final String EXTRA = "maquette_object";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DescribedGlb() {}

    /** @param glb a whole GLB file, which begins with its JSON */
    static byte[] write(byte[] glb, ObjectDescription object) {
        try {
            int described = jsonLength(glb);
            ObjectNode json = (ObjectNode) JSON.readTree(glb, CHUNK_START, described);
            json.withObject("/asset/extras").put(EXTRA, DescribedPng.toJson(object));
            byte[] text = JSON.writeValueAsBytes(json);
            int length = Math.ceilDiv(text.length, 4) * 4;
            ByteBuffer file = ByteBuffer.allocate(glb.length - described + length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .put(glb, 0, CHUNK_START)
                    .putInt(HEADER, length)
                    .put(text);
            while (file.position() < CHUNK_START + length) {
                file.put((byte) ' ');
            }
            file.put(glb, CHUNK_START + described, glb.length - CHUNK_START - described);
            return file.putInt(LENGTH_OFFSET, file.capacity()).array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object that the model is; empty for foreign models and for anything broken. */
    static Optional<ObjectDescription> read(byte[] glb) {
        if (!whole(glb)) {
            return Optional.empty();
        }
        try {
            JsonNode extra = JSON.readTree(glb, CHUNK_START, jsonLength(glb)).at("/asset/extras/" + EXTRA);
            return extra.isTextual() ? DescribedPng.fromJson(extra.asText()) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static boolean whole(byte[] glb) {
        if (glb.length < CHUNK_START) {
            return false;
        }
        ByteBuffer file = ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN);
        return file.getInt(0) == MAGIC
                && file.getInt(LENGTH_OFFSET) == glb.length
                && jsonLength(glb) >= 0
                && jsonLength(glb) <= glb.length - CHUNK_START;
    }

    private static int jsonLength(byte[] glb) {
        return ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN).getInt(HEADER);
    }
}
