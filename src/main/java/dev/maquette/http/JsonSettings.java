package dev.maquette.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON of this service: snake_case names, every field present, times as {@link Timestamps} writes them, lists and
 * maps never null, unknown fields ignored. It is read strictly: no field twice, nothing after the end, no text where a
 * number belongs, no fraction for a whole number, no number beyond what a double can hold.
 */
@Singleton
public class JsonSettings implements ObjectMapperCustomizer {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            // a picture of 10 MB as a data URL has 14 million characters, one that a provider returns may have more
            .maxStringLength(32 * 1024 * 1024)
            // documents of ours are at most a dozen levels deep
            .maxNestingDepth(100)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .build();

    /** The same mapper as the injected one, for code without a container, such as plain tests. */
    public static JsonMapper newMapper() {
        var mapper = JsonMapper.builder()
                .addModules(new ParameterNamesModule(), new Jdk8Module(), new JavaTimeModule())
                .build();
        new JsonSettings().customize(mapper);
        return mapper;
    }

    /** After the modules that Quarkus finds, since the last registered is the one that counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // a mapper that exists already has no other way to set a MapperFeature
    public void customize(ObjectMapper mapper) {
        mapper.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        mapper.setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            mapper.configOverride(collection).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }

        mapper.getFactory().setStreamReadConstraints(CONSTRAINTS);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        var text = mapper.coercionConfigFor(LogicalType.Textual);
        for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
        mapper.registerModule(new StrictValues());
    }
}
