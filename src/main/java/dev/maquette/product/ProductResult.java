package dev.maquette.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** What a product job returns. */
@RegisterForReflection
record ProductResult(String iterationId, String modelFile, List<String> images) {

    static ProductResult of(Iteration iteration) {
        return new ProductResult(iteration.id(), iteration.trellisOutput().modelFile(), iteration.images());
    }
}
