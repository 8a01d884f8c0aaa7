package dev.maquette.http;

import dev.maquette.security.Caller;

/**
 * The place of a feature's documents. With callers known it belongs to its caller; in open mode everybody shares it.
 *
 * @param name as it stands in keys
 */
public record Workspace(String name) {

    public static Workspace of(Caller caller, WorkspaceName name) {
        return new Workspace(caller.anonymous() ? name.value() : caller.id() + ":" + name.value());
    }
}
