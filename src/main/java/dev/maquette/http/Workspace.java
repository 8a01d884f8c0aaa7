package dev.maquette.http;

import dev.maquette.security.Caller;

/**
 * The place of a feature's documents. With callers known it belongs to its caller; in open mode everybody shares it.
 *
 * @param name as it stands in keys
 */
public record Workspace(String name) {

    public static Workspace of(Caller caller, WorkspaceName name) {
        return new Workspace(caller.anonymous() ? name.value() : prefix(caller.id()) + name.value());
    }

    /** What its owner calls it; the whole name in open mode. */
    public String nameFor(String owner) {
        return name.startsWith(prefix(owner)) ? name.substring(prefix(owner).length()) : name;
    }

    private static String prefix(String owner) {
        return owner + ":";
    }
}
