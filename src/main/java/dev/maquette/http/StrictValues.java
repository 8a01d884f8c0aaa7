package dev.maquette.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** The values whose JSON form Jackson alone would write differently or take too lightly. */
class StrictValues extends SimpleModule {

    StrictValues() {
        super("maquette");
        addSerializer(Instant.class, new InstantSerializer());
        addDeserializer(Instant.class, new InstantDeserializer());
        addDeserializer(Double.class, new FiniteDoubleDeserializer(Double.class));
        addDeserializer(double.class, new FiniteDoubleDeserializer(double.class));
    }

    private static final class InstantSerializer extends StdScalarSerializer<Instant> {

        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(Timestamps.format(value));
        }
    }

    private static final class InstantDeserializer extends StdScalarDeserializer<Instant> {

        InstantDeserializer() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Instant) context.handleUnexpectedToken(Instant.class, parser);
            }
            try {
                return Timestamps.parse(parser.getText());
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "not a time");
            }
        }
    }

    /** Refuses {@code "NaN"}, which Jackson takes even where texts are not numbers, and {@code 1e999}, which it makes infinite. */
    private static final class FiniteDoubleDeserializer extends StdScalarDeserializer<Double> {

        private final Class<Double> type;

        FiniteDoubleDeserializer(Class<Double> type) {
            super(type);
            this.type = type;
        }

        @Override
        public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(type, parser);
            }
            var value = parser.getDoubleValue();
            return Double.isFinite(value)
                    ? (Double) value
                    : (Double) context.handleWeirdNumberValue(type, value, "not a finite number");
        }

        @Override
        public Double getNullValue(DeserializationContext context) {
            return type.isPrimitive() ? 0.0 : null;
        }
    }
}
