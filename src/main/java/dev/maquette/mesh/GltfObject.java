package dev.maquette.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One JSON object of a glTF document. Every access checks type and range and otherwise throws
 * {@link InvalidMeshException} with the path of the offending property.
 */
record GltfObject(JsonNode node, String path) {

    GltfObject {
        if (!node.isObject() && !node.isMissingNode()) {
            throw new InvalidMeshException("In the GLB, %s is not an object.".formatted(path));
        }
    }

    InvalidMeshException invalid(String property, String problem) {
        return new InvalidMeshException("In the GLB, %s %s.".formatted(pathOf(property), problem));
    }

    private String pathOf(String property) {
        return path.isEmpty() ? property : path + "." + property;
    }

    boolean has(String property) {
        return node.has(property);
    }

    /** A required whole number in the range, both ends included. */
    int integer(String property, int min, int max) {
        JsonNode value = node.path(property);
        if (!value.isNumber() || !value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw invalid(property, "is not a whole number");
        }
        int number = value.intValue();
        if (number < min || number > max) {
            throw invalid(property, "is not in the range %d to %d".formatted(min, max));
        }
        return number;
    }

    int integer(String property, int min, int max, int absent) {
        return has(property) ? integer(property, min, max) : absent;
    }

    /** An optional reference into another array of the document, which has {@code size} elements. */
    OptionalInt index(String property, int size) {
        return has(property) ? OptionalInt.of(requiredIndex(property, size)) : OptionalInt.empty();
    }

    int requiredIndex(String property, int size) {
        int index = integer(property, 0, Integer.MAX_VALUE);
        if (index >= size) {
            throw invalid(property, "refers to element %d of %d".formatted(index, size));
        }
        return index;
    }

    /** Exactly {@code absent.length} finite numbers, or {@code absent}. */
    double[] numbers(String property, double... absent) {
        if (!has(property)) {
            return absent;
        }
        JsonNode array = node.get(property);
        if (!array.isArray() || array.size() != absent.length) {
            throw invalid(property, "is not an array of %d numbers".formatted(absent.length));
        }
        double[] numbers = new double[absent.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = finite(property, array.get(i));
        }
        return numbers;
    }

    double number(String property, double absent) {
        return has(property) ? finite(property, node.get(property)) : absent;
    }

    private double finite(String property, JsonNode value) {
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw invalid(property, "is not a finite number");
        }
        return value.doubleValue();
    }

    /** Only {@code true} itself counts as true. */
    boolean flag(String property) {
        return node.path(property).booleanValue();
    }

    String text(String property, String absent) {
        JsonNode value = node.path(property);
        return value.isTextual() ? value.textValue() : absent;
    }

    /** The object at the property; one without any property if it is absent. */
    GltfObject object(String property) {
        return new GltfObject(node.path(property), pathOf(property));
    }

    GltfObject requiredObject(String property) {
        if (!has(property)) {
            throw invalid(property, "is missing");
        }
        return object(property);
    }

    /** The objects of an array; none if it is absent. */
    List<GltfObject> objects(String property) {
        JsonNode array = array(property);
        List<GltfObject> objects = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            objects.add(new GltfObject(array.get(i), "%s[%d]".formatted(pathOf(property), i)));
        }
        return objects;
    }

    /** The whole numbers of an array of references into another one with {@code size} elements; none if it is absent. */
    List<Integer> indices(String property, int size) {
        JsonNode array = array(property);
        List<Integer> indices = new ArrayList<>(array.size());
        for (JsonNode value : array) {
            if (!value.isInt() || value.intValue() < 0 || value.intValue() >= size) {
                throw invalid(property, "holds something that is not an index below %d".formatted(size));
            }
            indices.add(value.intValue());
        }
        return indices;
    }

    List<String> texts(String property) {
        JsonNode array = array(property);
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }

    private JsonNode array(String property) {
        JsonNode array = node.path(property);
        if (!array.isArray() && !array.isMissingNode()) {
            throw invalid(property, "is not an array");
        }
        return array.isArray() ? array : MissingNode.getInstance();
    }
}
