package dev.maquette.product;

import dev.maquette.http.StoredJson;
import dev.maquette.http.Workspace;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.StateStore;
import dev.maquette.redis.RedisCommands;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Function;

/** The product documents: {@code product:{workspace}} and what belongs to it. */
@Singleton
class ProductStore extends StateStore<ProductState> {

    private final ProductConfig config;
    private final Clock clock;

    ProductStore(RedisCommands redis, StoredJson json, ProductConfig config, Clock clock) {
        super("product", ProductState.class, config.retention(), redis, json, clock);
        this.config = config;
        this.clock = clock;
    }

    @Override
    public ProductState fresh() {
        return ProductState.fresh(clock.instant(), config.imageCount());
    }

    @Override
    protected ProductStatus statusOf(ProductState state) {
        return ProductStatus.of(state);
    }

    @Override
    protected String eventOf(ProductState state) {
        return state.status().word();
    }

    /** Like {@link #change}, but nothing happens once the workspace has passed to another job. */
    DocumentChanges changeOf(Workspace workspace, String jobId, Function<ProductState, Draft> change) {
        return change(workspace, state -> jobId.equals(state.jobId()) ? change.apply(state) : null);
    }
}
