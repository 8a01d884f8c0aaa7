package dev.maquette.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import java.util.List;

/** The headers of every call that starts work on a workspace; to be taken as a {@code @BeanParam}. */
public class StartHeaders {

    @HeaderParam(WorkspaceName.HEADER)
    @DefaultValue(WorkspaceName.DEFAULT)
    WorkspaceName workspace;

    @HeaderParam(IdempotencyKey.HEADER)
    IdempotencyKey idempotencyKey;

    @HeaderParam(Preference.HEADER)
    List<String> prefer;

    public WorkspaceName workspace() {
        return workspace;
    }

    /** Null when the request has none. */
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    public Preference preference() {
        return Preference.of(prefer);
    }
}
