package dev.maquette.product;

import dev.maquette.http.WorkspaceName;
import dev.maquette.security.Caller;

/**
 * The place of one product. With callers known it belongs to its caller; in open mode everybody shares it.
 *
 * @param name as it stands in keys
 */
record Workspace(String name) {

    static Workspace of(Caller caller, WorkspaceName name) {
        return new Workspace(caller.anonymous() ? name.value() : caller.id() + ":" + name.value());
    }

    String stateKey() {
        return "product:" + name;
    }

    String statusKey() {
        return "product_status:" + name;
    }

    String eventsKey() {
        return "product_events:" + name;
    }
}
