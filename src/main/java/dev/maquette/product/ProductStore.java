package dev.maquette.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.job.DocumentChange;
import dev.maquette.job.DocumentChanges;
import dev.maquette.redis.RedisCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * The product documents in Redis: the state under {@code product:{workspace}}, the small status beside it and the stream of
 * its changes. The three change together, only when the state is still what it was, and every write renews their expiry.
 */
@ApplicationScoped
class ProductStore {

    private final RedisCommands redis;
    private final ObjectMapper json;
    private final ProductConfig config;
    private final Clock clock;

    ProductStore(RedisCommands redis, ObjectMapper json, ProductConfig config, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /** The state, a fresh one when the workspace has none. */
    ProductState state(Workspace workspace) {
        return parsed(redis.get(workspace.stateKey()));
    }

    /** The status document as JSON, ready to be sent; reads one small key. */
    String status(Workspace workspace) {
        String status = redis.get(workspace.statusKey());
        return status != null ? status : write(ProductStatus.of(fresh()));
    }

    /**
     * The change of a document as it is now.
     *
     * @param change makes the new state of the present one; returns null to leave everything as it is
     */
    DocumentChanges change(Workspace workspace, Function<ProductState, Draft> change) {
        return () -> {
            String stored = redis.get(workspace.stateKey());
            Draft draft = change.apply(parsed(stored));
            return draft == null ? List.of() : writes(workspace, stored, draft.asOf(clock.instant()));
        };
    }

    /** A change that has been worked out: what is written, and the status that it makes. */
    record Planned(ProductStatus status, List<DocumentChange> changes) {}

    /** Works out a change of the document as it is now. */
    Planned plan(Workspace workspace, Function<ProductState, Draft> change) {
        String stored = redis.get(workspace.stateKey());
        ProductState after = change.apply(parsed(stored)).asOf(clock.instant());
        return new Planned(ProductStatus.of(after), writes(workspace, stored, after));
    }

    /** Like {@link #change}, but nothing happens once the workspace has passed to another job. */
    DocumentChanges changeOf(Workspace workspace, String jobId, Function<ProductState, Draft> change) {
        return change(workspace, state -> jobId.equals(state.jobId()) ? change.apply(state) : null);
    }

    /** Replaces whatever is there by a fresh document. */
    DocumentChanges clear(Workspace workspace) {
        return () -> writes(workspace, redis.get(workspace.stateKey()), fresh());
    }

    private List<DocumentChange> writes(Workspace workspace, String stored, ProductState state) {
        String status = write(ProductStatus.of(state));
        return List.of(
                DocumentChange.write(workspace.stateKey(), stored, write(state), config.retention()),
                DocumentChange.overwrite(workspace.statusKey(), status, config.retention()),
                DocumentChange.announce(workspace.eventsKey(), state.status().word(), status, config.retention()));
    }

    /** The state of a workspace in which nothing was made yet. */
    ProductState fresh() {
        return ProductState.fresh(clock.instant(), config.imageCount());
    }

    private ProductState parsed(String stored) {
        try {
            return stored == null ? fresh() : json.readValue(stored, ProductState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
