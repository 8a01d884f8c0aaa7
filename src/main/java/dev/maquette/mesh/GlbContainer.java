package dev.maquette.mesh;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two parts of a GLB file (glTF 2.0, section 4.4).
 *
 * @param document the root object of the JSON chunk
 * @param binary the binary chunk, little-endian; empty when there is none
 */
record GlbContainer(GltfObject document, ByteBuffer binary) {

    /** Thousands of parts need less; once parsed, JSON takes more than ten times the memory of its text. */
    private static final int MAX_JSON_BYTES = 4 << 20;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static GlbContainer parse(byte[] glb, long maxBytes) {
        if (glb.length > maxBytes) {
            throw new InvalidMeshException(
                    "The GLB has %d bytes; at most %d are allowed.".formatted(glb.length, maxBytes));
        }
        ByteBuffer file = ByteBuffer.wrap(glb).order(ByteOrder.LITTLE_ENDIAN);
        checkHeader(file);
        ByteBuffer json = chunk(file, Glb.JSON_CHUNK, "JSON");
        // chunks after the binary one are for extensions and may be skipped
        ByteBuffer binary = file.hasRemaining() ? chunk(file, Glb.BINARY_CHUNK, "binary") : ByteBuffer.allocate(0);
        return new GlbContainer(parse(json), binary);
    }

    private static void checkHeader(ByteBuffer file) {
        if (file.remaining() < Glb.HEADER_BYTES || file.getInt() != Glb.MAGIC) {
            throw new InvalidMeshException("The file is not a GLB: it does not start with the glTF header.");
        }
        int version = file.getInt();
        if (version != Glb.VERSION) {
            throw new InvalidMeshException(
                    "The GLB has version %s, not 2.".formatted(Integer.toUnsignedString(version)));
        }
        long declared = Integer.toUnsignedLong(file.getInt());
        if (declared != file.capacity()) {
            throw new InvalidMeshException(
                    "The GLB declares %d bytes but has %d.".formatted(declared, file.capacity()));
        }
    }

    private static ByteBuffer chunk(ByteBuffer file, int type, String name) {
        if (file.remaining() < Glb.CHUNK_HEADER_BYTES) {
            throw new InvalidMeshException("The GLB ends where its %s chunk should start.".formatted(name));
        }
        long length = Integer.toUnsignedLong(file.getInt());
        if (file.getInt() != type) {
            throw new InvalidMeshException("The GLB has another chunk where its %s chunk should be.".formatted(name));
        }
        if (length > file.remaining()) {
            throw new InvalidMeshException("The %s chunk of the GLB declares %d bytes but only %d follow."
                    .formatted(name, length, file.remaining()));
        }
        ByteBuffer chunk = file.slice(file.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(file.position() + (int) length);
        return chunk;
    }

    private static GltfObject parse(ByteBuffer json) {
        if (json.capacity() > MAX_JSON_BYTES) {
            throw new InvalidMeshException("The JSON of the GLB has %d bytes; at most %d are allowed."
                    .formatted(json.capacity(), MAX_JSON_BYTES));
        }
        try {
            return new GltfObject(JSON.readTree(json.array(), json.arrayOffset(), json.capacity()), "");
        } catch (IOException e) {
            throw new InvalidMeshException("The JSON of the GLB cannot be parsed.", e);
        }
    }
}
