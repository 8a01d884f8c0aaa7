package dev.maquette.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A typed array of a glTF document (glTF 2.0, section 3.6.2), stored interleaved or not, quantized or not, sparse or
 * not. All ranges are checked when it is made; nothing is copied before {@link #vectors} or {@link #indices}.
 */
final class Accessor {

    private final GltfObject source;
    private final ComponentType type;
    private final ElementShape shape;
    private final int count;

    /** Null where every element is zero. */
    private final Elements elements;

    /** Null where no element is replaced. */
    private final Replacements replacements;

    private record Replacements(int count, Elements indices, Elements values) {}

    private Accessor(GltfObject source, List<BufferView> views) {
        this.source = source;
        type = ComponentType.of(source);
        shape = ElementShape.of(source);
        count = source.integer("count", 1, Integer.MAX_VALUE);
        OptionalInt view = source.index("bufferView", views.size());
        elements =
                view.isEmpty() ? null : Elements.of(views.get(view.getAsInt()), source, count, shape.bytes(type), type);
        replacements = source.has("sparse") ? replacements(source.object("sparse"), views) : null;
    }

    static List<Accessor> all(GltfObject document, List<BufferView> views) {
        List<Accessor> accessors = new ArrayList<>();
        for (GltfObject accessor : document.objects("accessors")) {
            accessors.add(new Accessor(accessor, views));
        }
        return accessors;
    }

    private Replacements replacements(GltfObject sparse, List<BufferView> views) {
        int replaced = sparse.integer("count", 1, count);
        GltfObject indices = sparse.requiredObject("indices");
        GltfObject values = sparse.requiredObject("values");
        ComponentType indexType = ComponentType.of(indices);
        if (!indexType.unsignedInteger()) {
            throw indices.invalid("componentType", "is not an unsigned integer type");
        }
        return new Replacements(
                replaced,
                Elements.of(viewOf(indices, views), indices, replaced, indexType.bytes(), indexType),
                Elements.of(viewOf(values, views), values, replaced, shape.bytes(type), type));
    }

    private static BufferView viewOf(GltfObject source, List<BufferView> views) {
        return views.get(source.requiredIndex("bufferView", views.size()));
    }

    int count() {
        return count;
    }

    /** All elements one after the other; throws if they are not finite vectors of that dimension. */
    float[] vectors(int dimension) {
        require(ElementShape.vector(dimension));
        float[] values = new float[Math.multiplyExact(count, dimension)];
        if (elements != null) {
            for (int element = 0; element < count; element++) {
                copyVector(elements, element, values, element, dimension);
            }
        }
        if (replacements != null) {
            for (int i = 0; i < replacements.count(); i++) {
                copyVector(replacements.values(), i, values, replacedElement(i), dimension);
            }
        }
        return values;
    }

    private void copyVector(Elements from, int element, float[] values, int target, int dimension) {
        boolean normalized = source.flag("normalized");
        for (int component = 0; component < dimension; component++) {
            double stored = from.read(element, component);
            float value = (float) (normalized ? type.normalize(stored) : stored);
            if (!Float.isFinite(value)) {
                throw new InvalidMeshException(
                        "In the GLB, %s holds a value that is not finite.".formatted(source.path()));
            }
            values[target * dimension + component] = value;
        }
    }

    /** All elements; throws if they are not unsigned integers below {@code vertices}. */
    int[] indices(int vertices) {
        require(ElementShape.SCALAR);
        if (!type.unsignedInteger()) {
            throw source.invalid("componentType", "is not an unsigned integer type although indices use it");
        }
        int[] indices = new int[count];
        if (elements != null) {
            for (int element = 0; element < count; element++) {
                indices[element] = vertexIndex(elements.read(element, 0), vertices);
            }
        }
        if (replacements != null) {
            for (int i = 0; i < replacements.count(); i++) {
                indices[replacedElement(i)] = vertexIndex(replacements.values().read(i, 0), vertices);
            }
        }
        return indices;
    }

    private int vertexIndex(double index, int vertices) {
        if (index >= vertices) {
            throw new InvalidMeshException("In the GLB, %s holds the index %d although there are only %d vertices."
                    .formatted(source.path(), (long) index, vertices));
        }
        return (int) index;
    }

    private int replacedElement(int i) {
        double element = replacements.indices().read(i, 0);
        if (element >= count) {
            throw source.invalid("sparse", "replaces an element that does not exist");
        }
        return (int) element;
    }

    private void require(ElementShape required) {
        if (shape != required) {
            throw source.invalid("type", "is %s although %s is needed".formatted(shape, required));
        }
    }
}
