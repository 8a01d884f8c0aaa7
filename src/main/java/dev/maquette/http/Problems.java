package dev.maquette.http;

import dev.maquette.redis.StoreAvailability;
import dev.maquette.security.AccessRefusedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;

/** The one place that decides what a client is told about a failure, and that logs the failures that are not the client's. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** Long enough for a connection to come back, short enough not to be felt. */
    private static final Duration STORE_RETRY_AFTER = Duration.ofSeconds(2);

    /** After which a failed look at the issuer's keys is repeated. */
    private static final Duration ISSUER_RETRY_AFTER = Duration.ofSeconds(5);

    private Problems() {}

    /** Never fails; what nobody foresaw is an {@code internal_error} and logged. */
    public static Problem of(Throwable failure) {
        return switch (withoutWrapping(failure)) {
            case ApiException known -> Problem.of(known);
            case AccessRefusedException refused -> refusedAccess(refused);
            case ConstraintViolationException violated
            when ConstraintProblems.blamesRequest(violated) -> ConstraintProblems.of(violated);
            // what another server answered to us is not what we answer
            case WebApplicationException web when !(web instanceof ResteasyReactiveClientProblem) -> ofStatus(web);
            case Throwable broken when ClientFailures.isBrokenBody(broken) -> bodyBrokenOff(broken);
            case Throwable malformed
            when ClientFailures.isMalformedForm(malformed) ->
                Problem.of(ApiException.invalid("body", "must be a well-formed form that ends with its boundary"));
            case Throwable unreadable
            when ClientFailures.isBadMediaType(unreadable) ->
                Problem.of(ApiException.invalid(
                        "headers", "Content-Type and Accept must be media types, such as application/json"));
            case Throwable other when StoreAvailability.isUnavailable(other) -> storeUnavailable(other);
            case Throwable other -> unexpected(other);
        };
    }

    /** Logs what {@link #of} would log, when it is too late to tell the client. */
    static void log(Throwable failure) {
        of(failure);
    }

    private static Throwable withoutWrapping(Throwable failure) {
        var wraps = failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof UndeclaredThrowableException
                // the converter of a parameter says what it must be
                || failure instanceof WebApplicationException && failure.getCause() instanceof ApiException;
        return wraps && failure.getCause() != null ? withoutWrapping(failure.getCause()) : failure;
    }

    private static Problem ofStatus(WebApplicationException exception) {
        var status = exception.getResponse().getStatus();
        return status >= 500 ? unexpected(exception) : Problem.ofStatus(status);
    }

    private static Problem refusedAccess(AccessRefusedException refused) {
        var problem =
                switch (refused.reason()) {
                    case UNAUTHENTICATED -> Problem.of(ErrorCode.UNAUTHORIZED, refused.getMessage());
                    case FORBIDDEN -> Problem.of(ErrorCode.FORBIDDEN, refused.getMessage());
                    case UNCHECKED ->
                        Problem.of(ApiException.retryLater(
                                ErrorCode.AUTHENTICATION_UNAVAILABLE, refused.getMessage(), ISSUER_RETRY_AFTER));
                };
        return refused.challenge()
                .map(challenge -> problem.withHeader("WWW-Authenticate", challenge))
                .orElse(problem);
    }

    /** The client has gone away or sends nothing any more, which is no failure of the service. */
    private static Problem bodyBrokenOff(Throwable broken) {
        LOG.debugf("A body broke off: %s", broken);
        return Problem.of(ApiException.invalid("body", "must arrive whole"));
    }

    private static Problem storeUnavailable(Throwable failure) {
        LOG.warnf("The store is not available: %s", failure);
        return Problem.of(ApiException.retryLater(
                ErrorCode.STORE_UNAVAILABLE, "The store cannot be reached; try again in a moment.", STORE_RETRY_AFTER));
    }

    private static Problem unexpected(Throwable failure) {
        LOG.error("A request failed unexpectedly", failure);
        return Problem.ofStatus(500);
    }
}
