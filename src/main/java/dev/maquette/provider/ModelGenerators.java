package dev.maquette.provider;

import dev.maquette.cost.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The 3D model generators. There is no chain as with pictures: the job that submits must remember each handle, so it
 * goes through them itself.
 */
public final class ModelGenerators {

    private final Supplier<List<ModelGenerator>> chain;
    private final Function<String, Optional<ModelGenerator>> others;

    ModelGenerators(Supplier<List<ModelGenerator>> chain, Function<String, Optional<ModelGenerator>> others) {
        this.chain = chain;
        this.others = others;
    }

    /** In the order of the attempts, at least one. Throws {@link ProviderException} when none is configured. */
    public List<ModelGenerator> inOrder() {
        return chain.get();
    }

    /** What so many models will cost, each made by the dearest generator. */
    public Estimate estimate(int models) {
        return PaidService.estimate(() -> PaidService.dearest(inOrder()), "model", models);
    }

    /**
     * The generator that made a handle, also when it is no longer in the order, as long as it has a key: what was
     * submitted is paid for. Throws {@link ProviderException} when it cannot be used any more.
     */
    public ModelGenerator named(String name) {
        return inOrder().stream()
                .filter(generator -> generator.name().equals(name))
                .findFirst()
                .or(() -> others.apply(name))
                .orElseThrow(() -> new ProviderException(
                        name,
                        new ProviderFailure.Rejected("Work was submitted to it, but it is not configured any more: set"
                                + " maquette.providers.models and its key.")));
    }
}
