package dev.maquette.assistant;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.GlobalInputSchemaGenerator;
import io.quarkiverse.mcp.server.ToolManager.ToolArgument;
import io.quarkiverse.mcp.server.ToolManager.ToolInfo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Describes the arguments of tools as JSON schemas, with the words that this service's JSON has for constants. The library's
 * generator would take them from Java, and look into classes at run time.
 */
@Singleton
class ToolSchemas implements GlobalInputSchemaGenerator {

    private final ObjectMapper json;

    ToolSchemas(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public InputSchema generate(ToolInfo tool) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (ToolArgument argument : tool.arguments()) {
            properties.put(argument.name(), schema(argument.type()).put("description", argument.description()));
            if (argument.required()) {
                required.add(argument.name());
            }
        }
        return new Schema(new JsonObject()
                .put("type", "object")
                .put("properties", properties)
                .put("required", required)
                .put("additionalProperties", false));
    }

    private JsonObject schema(Type type) {
        return switch (type) {
            case ParameterizedType list ->
                new JsonObject().put("type", "array").put("items", schema(list.getActualTypeArguments()[0]));
            case Class<?> constants
            when constants.isEnum() -> new JsonObject().put("type", "string").put("enum", words(constants));
            case Class<?> simple -> new JsonObject().put("type", name(simple));
            default -> throw new IllegalArgumentException("no tool takes a " + type);
        };
    }

    private JsonArray words(Class<?> constants) {
        JsonArray words = new JsonArray();
        for (Object constant : constants.getEnumConstants()) {
            words.add(json.convertValue(constant, String.class));
        }
        return words;
    }

    private static String name(Class<?> type) {
        if (type == String.class) {
            return "string";
        } else if (type == Boolean.class) {
            return "boolean";
        } else if (type == Integer.class || type == Long.class) {
            return "integer";
        } else if (type == Double.class) {
            return "number";
        }
        throw new IllegalArgumentException("no tool takes a " + type);
    }

    private record Schema(JsonObject value) implements InputSchema {

        @Override
        public String asJson() {
            return value.encode();
        }
    }
}
