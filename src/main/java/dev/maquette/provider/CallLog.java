package dev.maquette.provider;

import dev.maquette.http.CurrentRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line per answer: provider, method, path, status, milliseconds and the provider's id of the request. Never the
 * query, which may be a signature, nor headers, which hold the key. Polls are many, so that good ones are for debugging.
 */
class CallLog implements ClientRequestFilter, ClientResponseFilter {

    private static final Logger LOG = Logger.getLogger(CallLog.class);
    private static final String STARTED = CallLog.class.getName();
    private static final List<String> REQUEST_IDS = List.of("x-request-id", "x-fal-request-id", "replicate-request-id");

    /** @param requestId of the request that the call is made for, null when there is none */
    private record Started(long nanoTime, Object requestId) {}

    private final String provider;

    CallLog(String provider) {
        this.provider = provider;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.setProperty(STARTED, new Started(System.nanoTime(), MDC.get(CurrentRequest.LOG_KEY)));
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() == 0) {
            return; // the client runs filters also for calls without an answer; the guard tells of those
        }
        Started started = (Started) request.getProperty(STARTED);
        Object here = MDC.get(CurrentRequest.LOG_KEY);
        mark(started.requestId());
        LOG.logf(
                level(request.getMethod(), response.getStatus()),
                "%s: %s %s: status %d in %d ms%s",
                provider,
                request.getMethod(),
                request.getUri().getPath(),
                response.getStatus(),
                (System.nanoTime() - started.nanoTime()) / 1_000_000,
                requestId(response));
        mark(here);
    }

    /** Answers arrive on threads that do not know for which request, or whose job, they are. */
    private static void mark(Object requestId) {
        if (requestId == null) {
            MDC.remove(CurrentRequest.LOG_KEY);
        } else {
            MDC.put(CurrentRequest.LOG_KEY, requestId);
        }
    }

    private static Logger.Level level(String method, int status) {
        if (status >= 400) {
            return Logger.Level.WARN;
        }
        return method.equals("GET") ? Logger.Level.DEBUG : Logger.Level.INFO;
    }

    private static String requestId(ClientResponseContext response) {
        return REQUEST_IDS.stream()
                .map(response::getHeaderString)
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> ", request " + ForeignText.clean(id, ""))
                .orElse("");
    }
}
