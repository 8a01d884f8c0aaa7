package dev.maquette.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.TreeMap;

/** Says which fields of a request break which rule, in the names that its JSON has. */
final class ConstraintProblems {

    private static final ObjectMapper JSON = JsonSettings.newMapper();

    private ConstraintProblems() {}

    /** Whether what was checked came with the request, and is not a result of ours or an argument among our own beans. */
    static boolean blamesRequest(ConstraintViolationException exception) {
        return exception.getConstraintViolations().stream().allMatch(violation -> {
            var path = nodes(violation);
            return path.stream().noneMatch(node -> node.getKind() == ElementKind.RETURN_VALUE)
                    && (exception instanceof ResteasyReactiveViolationException
                            || path.getFirst().getKind() != ElementKind.METHOD);
        });
    }

    static Problem of(ConstraintViolationException exception) {
        var details = new TreeMap<String, String>();
        for (var violation : exception.getConstraintViolations()) {
            details.merge(field(violation), violation.getMessage(), (one, other) -> one + ", " + other);
        }
        return Problem.of(ApiException.invalid(details));
    }

    /** For example {@code settings.seed}, {@code sizes.front} or {@code reference_images[2]}: without the method and the name of the body. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = nodes(violation);
        if (nodes.getFirst().getKind() == ElementKind.METHOD) {
            nodes.removeFirst();
            if (nodes.size() > 1) {
                nodes.removeFirst();
            }
        }
        var field = new StringBuilder();
        for (var node : nodes) {
            append(node, field);
        }
        return field.isEmpty() ? "body" : field.toString();
    }

    private static void append(Path.Node node, StringBuilder field) {
        if (node.getKey() != null) {
            field.append('.').append(JSON.convertValue(node.getKey(), String.class));
        } else if (node.isInIterable()) {
            field.append('[').append(node.getIndex()).append(']');
        }
        // elements of a container and rules about a whole object have names of no meaning to a client
        if (node.getName() != null
                && node.getKind() != ElementKind.CONTAINER_ELEMENT
                && node.getKind() != ElementKind.BEAN) {
            field.append(field.isEmpty() ? "" : ".").append(snakeCase(node.getName()));
        }
    }

    private static String snakeCase(String name) {
        return ((PropertyNamingStrategies.NamingBase) PropertyNamingStrategies.SNAKE_CASE).translate(name);
    }

    private static ArrayList<Path.Node> nodes(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        return nodes;
    }
}
