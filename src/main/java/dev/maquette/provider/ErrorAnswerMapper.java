package dev.maquette.provider;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Keeps error answers as they are until the {@link ErrorReader} of the provider, who knows the operation, reads them. */
class ErrorAnswerMapper implements ResponseExceptionMapper<ErrorAnswer> {

    /** Redirects count as errors: none of the providers sends any, and following one would carry the key elsewhere. */
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public ErrorAnswer toThrowable(Response response) {
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        return new ErrorAnswer(response.getStatus(), response.getStringHeaders(), body);
    }
}
