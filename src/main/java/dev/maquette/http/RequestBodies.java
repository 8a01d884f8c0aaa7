package dev.maquette.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.CharConversionException;
import java.io.IOException;

/**
 * Reads request bodies: no more than the limit, never to nothing, and with an answer that says what is wrong with them.
 * Only here is bad JSON the client's fault; anywhere else it would be a fault of ours.
 */
@Provider
// what a provider answers to us is read by its own client, which must see the parser's own failure
@ConstrainedTo(RuntimeType.SERVER)
class RequestBodies implements ReaderInterceptor {

    private final BodyLimit limit;
    private final JsonProblems problems;

    RequestBodies(BodyLimit limit, JsonProblems problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(limit.guard(context.getInputStream()));
        var body = read(context);
        if (body == null) {
            throw ApiException.invalid("body", "must not be empty");
        }
        return body;
    }

    private Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (InvalidDefinitionException ours) {
            throw ours;
        } catch (JsonProcessingException invalid) {
            throw problems.of(invalid);
        } catch (CharConversionException invalid) {
            throw new ApiException(ErrorCode.VALIDATION_FAILED, "The body is not valid UTF-8.");
        } catch (WebApplicationException wrapped) {
            throw wrapped.getCause() instanceof JsonProcessingException invalid ? problems.of(invalid) : wrapped;
        }
    }
}
