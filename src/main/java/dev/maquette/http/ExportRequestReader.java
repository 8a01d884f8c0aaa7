package dev.maquette.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body that may be left out, which is no JSON and so nothing to the usual reader. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
class ExportRequestReader implements MessageBodyReader<ExportRequest> {

    private final ObjectMapper json;

    ExportRequestReader(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == ExportRequest.class;
    }

    @Override
    public ExportRequest readFrom(
            Class<ExportRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream content)
            throws IOException {
        byte[] body = content.readAllBytes();
        if (body.length == 0) {
            return ExportRequest.ALL;
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) {
            throw new NotSupportedException();
        }
        return json.readValue(body, ExportRequest.class);
    }
}
