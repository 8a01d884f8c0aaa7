package dev.maquette.assistant;

import dev.maquette.http.CurrentRequest;
import dev.maquette.http.Problems;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.MDC;

/** Lets the log lines of a tool carry the id of the request, and makes its failures answers. */
@ToolCalls
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class ToolCallInterceptor {

    private final CurrentRequest request;

    ToolCallInterceptor(CurrentRequest request) {
        this.request = request;
    }

    @AroundInvoke
    Object call(InvocationContext tool) {
        // the library runs tools on a context of their own, which does not know it
        MDC.put(CurrentRequest.LOG_KEY, request.id());
        try {
            return tool.proceed();
        } catch (Exception e) {
            return ToolResponse.error(ToolFailure.text(Problems.of(e), request.id()));
        }
    }
}
