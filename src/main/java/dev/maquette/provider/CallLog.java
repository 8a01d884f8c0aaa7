package dev.maquette.provider;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * One line per answer: provider, method, path, status, milliseconds and the provider's id of the request. Never the
 * query, which may be a signature, nor headers, which hold the key. Polls are many, so that good ones are for debugging.
 */
class CallLog implements ClientRequestFilter, ClientResponseFilter {

    private static final Logger LOG = Logger.getLogger(CallLog.class);
    private static final String STARTED = CallLog.class.getName();
    private static final List<String> REQUEST_IDS = List.of("x-request-id", "x-fal-request-id", "replicate-request-id");

    private final String provider;

    CallLog(String provider) {
        this.provider = provider;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() == 0) {
            return; // the client runs filters also for calls without an answer; the guard tells of those
        }
        long milliseconds = (System.nanoTime() - (long) request.getProperty(STARTED)) / 1_000_000;
        Logger.Level level = level(request.getMethod(), response.getStatus());
        LOG.logf(
                level,
                "%s: %s %s: status %d in %d ms%s",
                provider,
                request.getMethod(),
                request.getUri().getPath(),
                response.getStatus(),
                milliseconds,
                requestId(response));
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
