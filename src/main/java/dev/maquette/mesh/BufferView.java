package dev.maquette.mesh;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of the binary chunk.
 *
 * @param bytes shares the memory of the file, little-endian
 * @param stride bytes from one element to the next, or 0 where elements follow each other closely
 */
record BufferView(ByteBuffer bytes, int stride) {

    /** Every view of the document, each checked to lie inside the binary chunk. */
    static List<BufferView> all(GltfObject document, ByteBuffer binary) {
        int bufferLength = bufferLength(document, binary);
        int bufferCount = document.objects("buffers").size();
        List<BufferView> views = new ArrayList<>();
        for (GltfObject view : document.objects("bufferViews")) {
            view.requiredIndex("buffer", bufferCount);
            int offset = view.integer("byteOffset", 0, bufferLength, 0);
            int length = view.integer("byteLength", 1, bufferLength - offset);
            int stride = view.integer("byteStride", 4, 252, 0);
            views.add(new BufferView(binary.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN), stride));
        }
        return views;
    }

    private static int bufferLength(GltfObject document, ByteBuffer binary) {
        List<GltfObject> buffers = document.objects("buffers");
        if (buffers.isEmpty()) {
            return 0;
        }
        GltfObject buffer = buffers.getFirst();
        if (buffers.size() > 1 || buffer.has("uri")) {
            throw new InvalidMeshException("The GLB keeps data outside of its binary chunk.");
        }
        return buffer.integer("byteLength", 1, binary.capacity());
    }

    byte[] copy() {
        byte[] copy = new byte[bytes.capacity()];
        bytes.get(0, copy);
        return copy;
    }
}
