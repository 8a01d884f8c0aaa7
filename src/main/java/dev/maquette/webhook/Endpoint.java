package dev.maquette.webhook;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/**
 * Where a caller wants to be told of ended jobs.
 *
 * @param kinds of jobs; empty for all
 * @param secret {@code whsec_...}, with which its deliveries are signed
 */
@RegisterForReflection // stored as JSON
record Endpoint(String id, String owner, URI url, Set<String> kinds, String secret, Instant createdAt) {

    boolean wants(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    @Override
    public String toString() {
        return "Endpoint[id=" + id + "]";
    }
}
