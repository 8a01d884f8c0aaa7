package dev.maquette.security;

import dev.maquette.security.CallerIdentification.Identified;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who was found to make the request; it travels with the request from thread to thread. */
@Singleton
class RequestCaller implements CurrentCaller {

    private static final String KEY = Identified.class.getName();

    private final CurrentVertxRequest current;

    RequestCaller(CurrentVertxRequest current) {
        this.current = current;
    }

    static void remember(RoutingContext request, Identified identified) {
        request.put(KEY, identified);
    }

    @Override
    public Caller get() {
        return identified().caller();
    }

    @Override
    public Optional<Caller> find() {
        return Optional.<Identified>ofNullable(current.getCurrent().get(KEY)).map(Identified::caller);
    }

    @Override
    public Optional<String> accessToken() {
        return identified().accessToken();
    }

    private Identified identified() {
        Identified identified = current.getCurrent().get(KEY);
        if (identified == null) {
            throw new IllegalStateException("Nobody was asked who they are.");
        }
        return identified;
    }
}
