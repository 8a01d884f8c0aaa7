package dev.maquette.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads parameters that are numbers, booleans or UUIDs. A bad one is a 400 that names it; REST alone would answer 404,
 * as if nothing were at that address.
 */
@Provider
class ParameterConversion implements ParamConverterProvider {

    private record Kind(Function<String, Object> parse, String expectation) {}

    private static final Kind INT = new Kind(Integer::valueOf, "must be a whole number");
    private static final Kind LONG = new Kind(Long::valueOf, "must be a whole number");
    private static final Kind DOUBLE = new Kind(ParameterConversion::finite, "must be a number");
    private static final Kind BOOLEAN = new Kind(ParameterConversion::trueOrFalse, "must be true or false");

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            int.class, INT,
            Integer.class, INT,
            long.class, LONG,
            Long.class, LONG,
            double.class, DOUBLE,
            Double.class, DOUBLE,
            boolean.class, BOOLEAN,
            Boolean.class, BOOLEAN,
            UUID.class, new Kind(UUID::fromString, "must be a UUID"));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var kind = KINDS.get(type);
        var name = nameOf(annotations);
        return kind == null || name == null ? null : new NamedConverter<>(name, kind);
    }

    private static String nameOf(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case PathParam path -> path.value();
                    case HeaderParam header -> header.value();
                    default -> null;
                })
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    private static double finite(String text) {
        var value = Double.parseDouble(text);
        if (!Double.isFinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    private record NamedConverter<T>(String name, Kind kind) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked") // the kind was found by this very type
        public T fromString(String text) {
            try {
                return text == null ? null : (T) kind.parse().apply(text);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(ApiException.invalid(name, kind.expectation()));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
