package dev.maquette.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** The HTTP request that is being handled. */
@ApplicationScoped
public class CurrentRequest {

    /** The key under which log lines carry the request's id; a job that a request started logs it under the same. */
    public static final String LOG_KEY = "request_id";

    private final CurrentVertxRequest request;

    CurrentRequest(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The id of the request, {@code [A-Za-z0-9._-]{1,128}}. Only while a request is being handled. */
    public String id() {
        return RequestId.of(request.getCurrent());
    }
}
