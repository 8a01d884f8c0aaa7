package dev.maquette.http;

import jakarta.ws.rs.HeaderParam;
import java.util.List;

/** The headers of every call that starts work; to be taken as a {@code @BeanParam}. */
public class StartHeaders {

    @HeaderParam(IdempotencyKey.HEADER)
    IdempotencyKey idempotencyKey;

    @HeaderParam(Preference.HEADER)
    List<String> prefer;

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

    public Preference preference() {
        return Preference.of(prefer);
    }
}
