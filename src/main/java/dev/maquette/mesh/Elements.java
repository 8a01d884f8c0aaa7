package dev.maquette.mesh;

import java.nio.ByteBuffer;

/** A sequence of equally spaced elements in a buffer view, checked to lie wholly inside it. */
record Elements(ByteBuffer bytes, int offset, int stride, ComponentType type) {

    /**
     * @param source the object whose {@code bufferView} and {@code byteOffset} say where the elements are
     * @param elementBytes size of one element
     */
    static Elements of(BufferView view, GltfObject source, int count, int elementBytes, ComponentType type) {
        int offset = source.integer("byteOffset", 0, Integer.MAX_VALUE, 0);
        int stride = view.stride() == 0 ? elementBytes : view.stride();
        if (stride < elementBytes) {
            throw source.invalid("bufferView", "has a stride that is smaller than an element");
        }
        if (offset % type.bytes() != 0 || stride % type.bytes() != 0) {
            throw source.invalid("byteOffset", "is not aligned to the size of its numbers");
        }
        long end = offset + (count - 1L) * stride + elementBytes;
        if (end > view.bytes().capacity()) {
            throw source.invalid(
                    "count",
                    "needs %d bytes of a buffer view that has %d"
                            .formatted(end, view.bytes().capacity()));
        }
        return new Elements(view.bytes(), offset, stride, type);
    }

    double read(int element, int component) {
        return type.read(bytes, offset + element * stride + component * type.bytes());
    }
}
