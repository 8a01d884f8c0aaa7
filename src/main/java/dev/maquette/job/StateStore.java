package dev.maquette.job;

import dev.maquette.http.StoredJson;
import dev.maquette.http.Workspace;
import dev.maquette.redis.RedisCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The state documents of one feature in Redis: the state of each workspace under {@code feature:{workspace}}, a small status
 * beside it and the stream of its changes. The three change together, only when the state is still what it was, and every
 * write renews their expiry.
 */
public abstract class StateStore<S> {

    private final String feature;
    private final Class<S> type;
    private final Duration retention;
    private final RedisCommands redis;
    private final StoredJson json;
    private final Clock clock;

    /** @param retention after the last write */
    protected StateStore(
            String feature, Class<S> type, Duration retention, RedisCommands redis, StoredJson json, Clock clock) {
        this.feature = feature;
        this.type = type;
        this.retention = retention;
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    /** The state of a workspace in which nothing was made yet. */
    public abstract S fresh();

    /** What pollers and followers are told of a state; becomes JSON. */
    protected abstract Object statusOf(S state);

    /** The name of the event that tells of a state. */
    protected abstract String eventOf(S state);

    /** The state, a fresh one when the workspace has none. */
    public S state(Workspace workspace) {
        return parsed(redis.get(stateKey(workspace)));
    }

    /** The status document as JSON, ready to be sent; reads one small key. */
    public String status(Workspace workspace) {
        String status = redis.get(statusKey(workspace));
        return status != null ? status : json.write(statusOf(fresh()));
    }

    /**
     * The change of a document as it is now.
     *
     * @param change begins the new state out of the present one; returns null to leave everything as it is
     */
    public DocumentChanges change(Workspace workspace, Function<S, ? extends StateDraft<S>> change) {
        return () -> {
            String stored = redis.get(stateKey(workspace));
            StateDraft<S> draft = change.apply(parsed(stored));
            return draft == null ? List.of() : writes(workspace, stored, draft.asOf(clock.instant()));
        };
    }

    /** A change that has been worked out: what is written, and the state that it makes. */
    public record Planned<S>(S state, List<DocumentChange> changes) {}

    /** Works out a change of the document as it is now. */
    public Planned<S> plan(Workspace workspace, Function<S, ? extends StateDraft<S>> change) {
        String stored = redis.get(stateKey(workspace));
        S after = change.apply(parsed(stored)).asOf(clock.instant());
        return new Planned<>(after, writes(workspace, stored, after));
    }

    /** Replaces whatever is there by a fresh document. */
    public DocumentChanges clear(Workspace workspace) {
        return () -> writes(workspace, redis.get(stateKey(workspace)), fresh());
    }

    /** The stream that {@link EventFeed} follows. */
    public String eventsKey(Workspace workspace) {
        return feature + "_events:" + workspace.name();
    }

    private List<DocumentChange> writes(Workspace workspace, String stored, S state) {
        String status = json.write(statusOf(state));
        return List.of(
                DocumentChange.write(stateKey(workspace), stored, json.write(state), retention),
                DocumentChange.overwrite(statusKey(workspace), status, retention),
                DocumentChange.announce(eventsKey(workspace), eventOf(state), status, retention));
    }

    private S parsed(String stored) {
        return stored == null ? fresh() : json.read(stored, type);
    }

    private String stateKey(Workspace workspace) {
        return feature + ":" + workspace.name();
    }

    private String statusKey(Workspace workspace) {
        return feature + "_status:" + workspace.name();
    }
}
