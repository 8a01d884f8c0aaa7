package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** JSON as the real services write it, whatever this service's own settings are. */
enum WireJson {
    /** Google: camelCase, what is not there is left out; unknown names are an error. */
    CAMEL(JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build()),
    /** Replicate, fal and OpenAI: snake_case. */
    SNAKE(JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build());

    static final String MEDIA_TYPE = "application/json";

    private final ObjectMapper mapper;

    WireJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> T read(byte[] json, Class<T> type) throws IOException {
        return mapper.readValue(json, type);
    }

    /** Of text that this class wrote itself. */
    <T> T readOwn(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it is not a JSON object. */
    Optional<JsonNode> readObject(byte[] json) {
        try {
            return Optional.ofNullable(mapper.readTree(json)).filter(JsonNode::isObject);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
