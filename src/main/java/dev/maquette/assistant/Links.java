package dev.maquette.assistant;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Addresses of files as assistants use them: whole ones, since they know no page that a path would be relative to. Without
 * a configured public URL they begin as the address that the assistant itself has used.
 */
@Singleton
class Links {

    private static final String FILES = "/assets/";

    private final CurrentVertxRequest current;

    Links(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The same address, whole if it was the path of a file. */
    String whole(String address) {
        return address.startsWith(FILES) ? origin() + address : address;
    }

    /** The same address, as a path again if it is a whole one of ours; null for null. */
    String own(String address) {
        return address != null && address.startsWith(origin() + FILES) ? address.substring(origin().length()) : address;
    }

    /** As {@link #own(String)} for each; null for null. */
    List<String> own(List<String> addresses) {
        return addresses == null ? null : addresses.stream().map(this::own).toList();
    }

    private String origin() {
        HttpServerRequest request = current.getCurrent().request();
        return request.scheme() + "://" + request.authority();
    }
}
