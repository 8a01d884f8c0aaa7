package dev.maquette.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words what is wrong with a JSON body: where it breaks off, or what a field must be. */
@Singleton
class JsonProblems {

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class, BigInteger.class);

    private static final Set<Class<?>> NUMBERS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '(.{1,100})'");

    private final ObjectMapper json;

    JsonProblems(ObjectMapper json) {
        this.json = json;
    }

    ApiException of(JsonProcessingException exception) {
        return switch (exception) {
            case JsonMappingException known when known.getCause() instanceof ApiException cause -> cause;
            case JsonMappingException large when large.getCause() instanceof StreamConstraintsException -> tooMuch();
            case JsonMappingException range
            when range.getCause() instanceof InputCoercionException ->
                ApiException.invalid(fieldOf(range), "is out of range");
            case JsonMappingException broken
            when broken.getCause() instanceof JsonProcessingException cause -> of(cause);
            case MismatchedInputException trailing
            when trailing.getMessage().startsWith("Trailing token") ->
                new ApiException(ErrorCode.VALIDATION_FAILED, "The body goes on after the end of its JSON.");
            case InvalidTypeIdException unknown -> ApiException.invalid(fieldOf(unknown), "is of no known kind");
            case MismatchedInputException mismatch ->
                ApiException.invalid(fieldOf(mismatch), expectation(mismatch.getTargetType()));
            case JsonMappingException other -> ApiException.invalid(fieldOf(other), "is not valid");
            case StreamConstraintsException _ -> tooMuch();
            default -> malformed(exception);
        };
    }

    private static ApiException malformed(JsonProcessingException exception) {
        var duplicate = DUPLICATE.matcher(exception.getOriginalMessage());
        return duplicate.lookingAt()
                ? ApiException.invalid(duplicate.group(1), "must not be given twice")
                : new ApiException(
                        ErrorCode.VALIDATION_FAILED,
                        "The body is not valid JSON" + position(exception.getLocation()) + ".");
    }

    private static ApiException tooMuch() {
        return new ApiException(
                ErrorCode.VALIDATION_FAILED,
                "The JSON is nested too deeply, or has a name, a number or a text that is too long.");
    }

    private static String position(JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** For example {@code settings.seed} or {@code reference_images[2]}; {@code body} for the whole. */
    private static String fieldOf(JsonMappingException exception) {
        var field = new StringBuilder();
        for (var step : exception.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }

    private String expectation(Class<?> type) {
        if (type == null) {
            return "is not valid";
        } else if (WHOLE_NUMBERS.contains(type)) {
            return "must be a whole number";
        } else if (NUMBERS.contains(type)) {
            return "must be a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        } else if (type.isEnum()) {
            return "must be one of " + valuesOf(type);
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a text";
        } else if (type == Instant.class) {
            return "must be a time such as 2026-01-31T12:00:00Z";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "must be a list";
        }
        return "must be an object";
    }

    private String valuesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> json.valueToTree(value).asText())
                .collect(Collectors.joining(", "));
    }
}
