package dev.maquette.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every call that starts work takes besides its body; to be taken as a {@code @BeanParam}. */
public class StartHeaders {

    @HeaderParam(IdempotencyKey.HEADER)
    IdempotencyKey idempotencyKey;

    @HeaderParam(Preference.HEADER)
    List<String> prefer;

    @QueryParam("estimate")
    @DefaultValue("false")
    @Parameter(description = "`true` begins nothing and answers with what the work would cost")
    boolean estimate;

    StartHeaders() {}

    /**
     * The same of a call that came in a message of another protocol; it is answered at once.
     *
     * @param idempotencyKey null when it has none
     */
    public StartHeaders(IdempotencyKey idempotencyKey) {
        this.idempotencyKey = idempotencyKey;
        this.prefer = List.of();
    }

    /** Null when the request has none. */
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    /** Whether the work is not to be begun: the caller only asks what it would cost. */
    public boolean estimate() {
        return estimate;
    }

    public Preference preference() {
        return Preference.of(prefer);
    }
}
