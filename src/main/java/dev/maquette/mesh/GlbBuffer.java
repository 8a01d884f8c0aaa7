package dev.maquette.mesh;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The binary chunk of a GLB while it is written, together with the buffer views and accessors that describe it. */
final class GlbBuffer {

    private static final int ARRAY_BUFFER = 34962;
    private static final int ELEMENT_ARRAY_BUFFER = 34963;

    private final ObjectNode root;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    GlbBuffer(ObjectNode root) {
        this.root = root;
    }

    /** Adds an accessor with the bounds that the format demands of positions; returns its index. */
    int addPositions(float[] positions) {
        float[] min = {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY};
        float[] max = {Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < positions.length; i++) {
            min[i % 3] = Math.min(min[i % 3], positions[i]);
            max[i % 3] = Math.max(max[i % 3], positions[i]);
        }
        int accessor = addVectors(positions, 3);
        ObjectNode node = (ObjectNode) root.withArray("accessors").get(accessor);
        ArrayNode minimum = node.putArray("min");
        ArrayNode maximum = node.putArray("max");
        for (int axis = 0; axis < 3; axis++) {
            minimum.add(min[axis]);
            maximum.add(max[axis]);
        }
        return accessor;
    }

    /** Adds an accessor of floats, {@code dimension} for each vertex; returns its index. */
    int addVectors(float[] values, int dimension) {
        ByteBuffer data = allocate(values.length * Float.BYTES);
        data.asFloatBuffer().put(values);
        int view = addView(data.array(), ARRAY_BUFFER);
        return addAccessor(view, ComponentType.FLOAT, values.length / dimension, "VEC" + dimension);
    }

    /** Adds an accessor of indices in the smallest type that all devices take; returns its index. */
    int addIndices(int[] indices, int vertices) {
        // 65535 itself restarts a primitive on some graphics interfaces and is forbidden
        ComponentType type = vertices <= 65535 ? ComponentType.UNSIGNED_SHORT : ComponentType.UNSIGNED_INT;
        ByteBuffer data = allocate(indices.length * type.bytes());
        for (int index : indices) {
            if (type == ComponentType.UNSIGNED_SHORT) {
                data.putShort((short) index);
            } else {
                data.putInt(index);
            }
        }
        return addAccessor(addView(data.array(), ELEMENT_ARRAY_BUFFER), type, indices.length, "SCALAR");
    }

    /** Adds a whole file, such as a picture; returns the index of its buffer view. */
    int addFile(byte[] file) {
        return addView(file, null);
    }

    private int addAccessor(int view, ComponentType type, int count, String shape) {
        ArrayNode accessors = root.withArray("accessors");
        accessors
                .addObject()
                .put("bufferView", view)
                .put("componentType", type.code())
                .put("count", count)
                .put("type", shape);
        return accessors.size() - 1;
    }

    private int addView(byte[] data, Integer target) {
        ArrayNode views = root.withArray("bufferViews");
        ObjectNode view = views.addObject()
                .put("buffer", 0)
                .put("byteOffset", bytes.size())
                .put("byteLength", data.length);
        if (target != null) {
            view.put("target", target);
        }
        bytes.writeBytes(data);
        while (bytes.size() % 4 != 0) {
            bytes.write(0);
        }
        return views.size() - 1;
    }

    /** Declares the buffer and returns the whole chunk, its length a multiple of four. */
    byte[] finish() {
        root.putArray("buffers").addObject().put("byteLength", bytes.size());
        return bytes.toByteArray();
    }

    private static ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
