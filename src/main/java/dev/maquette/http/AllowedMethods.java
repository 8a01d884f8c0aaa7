package dev.maquette.http;

import jakarta.ws.rs.HttpMethod;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/** Finds the methods that an address answers to, which Quarkus REST knows but leaves out of its 405 responses. */
final class AllowedMethods {

    private AllowedMethods() {}

    /** The value of an {@code Allow} header, sorted: {@code GET, HEAD, OPTIONS}. */
    static String of(ResteasyReactiveRequestContext request) {
        var methods = new TreeSet<String>();
        var resources = new RequestMapper<>(request.getDeployment().getClassMappers());
        var path = request.getPathWithoutPrefix();
        for (var match = resources.map(path); match != null; match = resources.continueMatching(path, match)) {
            addMethods(match, methods);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return String.join(", ", methods);
    }

    private static void addMethods(RequestMatch<InitialMatch> match, SortedSet<String> methods) {
        var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (var handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, mapper) -> {
                    if (method != null && mapper.map(remaining) != null) {
                        methods.add(method);
                    }
                });
            }
        }
    }
}
