package dev.maquette.http;

import dev.maquette.security.AccessRefusedException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Writes the problem documents of failures that Quarkus REST would otherwise answer in its own way. All others go on to
 * {@link RouterErrors}: mapping a superclass of {@code NotFoundException} would make REST answer for every address that
 * it does not know, so that no route after it, such as the one of the studio, would be reached.
 */
class RestErrors {

    private final CurrentRequest currentRequest;

    RestErrors(CurrentRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    @ServerExceptionMapper({
        AccessRefusedException.class,
        ApiException.class,
        ValidationException.class,
        BadRequestException.class,
        ForbiddenException.class,
        NotAcceptableException.class,
        NotAuthorizedException.class,
        NotSupportedException.class,
        ServerErrorException.class
    })
    Response problem(Throwable failure) {
        return response(Problems.of(failure));
    }

    @ServerExceptionMapper
    Response methodNotAllowed(NotAllowedException failure) {
        return response(Problems.of(failure).withHeader("Allow", AllowedMethods.of(CurrentRequestManager.get())));
    }

    /** Fills in what REST or a resource answers with a bare error status. */
    @ServerResponseFilter
    void describeBareError(ContainerResponseContext response) {
        if (response.getStatus() >= 400 && !response.hasEntity()) {
            var problem = Problem.ofStatus(response.getStatus());
            response.setStatus(problem.error().status());
            response.setEntity(document(problem), null, MediaType.valueOf(ProblemDocument.MEDIA_TYPE));
        }
    }

    private Response response(Problem problem) {
        var response = Response.status(problem.error().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(document(problem));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private ProblemDocument document(Problem problem) {
        return ProblemDocument.of(problem, currentRequest.id());
    }
}
