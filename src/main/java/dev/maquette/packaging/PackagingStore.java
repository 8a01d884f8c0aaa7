package dev.maquette.packaging;

import dev.maquette.http.StoredJson;
import dev.maquette.http.Workspace;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.StateStore;
import dev.maquette.redis.RedisCommands;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.BiFunction;

/** The packaging documents: {@code packaging:{workspace}} and what belongs to it. */
@Singleton
class PackagingStore extends StateStore<PackagingState> {

    private final Clock clock;

    PackagingStore(RedisCommands redis, StoredJson json, PackagingConfig config, Clock clock) {
        super("packaging", PackagingState.class, config.retention(), redis, json, clock);
        this.clock = clock;
    }

    @Override
    public PackagingState fresh() {
        return PackagingState.fresh(clock.instant());
    }

    @Override
    protected PackagingStatus statusOf(PackagingState state) {
        return PackagingStatus.of(state);
    }

    @Override
    protected String eventOf(PackagingState state) {
        if (!state.runs().isEmpty()) {
            return "generating";
        }
        return state.lastError() == null ? "idle" : "error";
    }

    /** A change by a run; nothing happens once the workspace has forgotten it. */
    DocumentChanges changeOf(Workspace workspace, String jobId, BiFunction<Draft, Run, Draft> change) {
        return change(
                workspace,
                state -> state.run(jobId)
                        .map(run -> change.apply(state.draft(), run))
                        .orElse(null));
    }
}
