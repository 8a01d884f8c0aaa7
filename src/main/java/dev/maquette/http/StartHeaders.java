package dev.maquette.http;

import jakarta.ws.rs.HeaderParam;
import java.util.List;

/** The headers of every call that starts work; to be taken as a {@code @BeanParam}. */
public class StartHeaders {

    @HeaderParam(IdempotencyKey.HEADER)
    IdempotencyKey idempotencyKey;

    @HeaderParam(Preference.HEADER)
    List<String> prefer;

    /** Null when the request has none. */
    public IdempotencyKey idempotencyKey() {
        return idempotencyKey;
    }

    public Preference preference() {
        return Preference.of(prefer);
    }
}
