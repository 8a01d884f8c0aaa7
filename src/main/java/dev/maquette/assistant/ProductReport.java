package dev.maquette.assistant;

import dev.maquette.product.Iteration;
import dev.maquette.product.IterationType;
import dev.maquette.product.Phase;
import dev.maquette.product.ProductState;
import dev.maquette.provider.ModelStats;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The product of a workspace as assistants see it.
 *
 * @param progress percent of the run, which {@code jobId} names
 * @param error why the last run failed, null when it did not
 * @param views URLs of the pictures that the model was made of, the front first
 * @param versions from the first to the one that is shown
 * @param otherVersions what rewinds and new creations left behind
 */
@RegisterForReflection
record ProductReport(
        Phase status,
        int progress,
        String message,
        String error,
        String jobId,
        String modelUrl,
        List<String> views,
        List<Version> versions,
        List<Version> otherVersions) {

    /**
     * A version of the product.
     *
     * @param index for {@code rewind_product}, null for one that is not on the shown line
     * @param id for {@code restore_product}
     * @param prompt the description, or the change that made this version
     */
    @RegisterForReflection
    record Version(
            Integer index,
            String id,
            IterationType type,
            String prompt,
            Instant createdAt,
            Size size,
            Integer triangles) {

        static Version of(Integer index, Iteration iteration) {
            ModelStats model = iteration.modelStats();
            return new Version(
                    index,
                    iteration.id(),
                    iteration.type(),
                    iteration.prompt(),
                    iteration.createdAt(),
                    model == null ? null : Size.of(model.boundingBox()),
                    model == null ? null : model.triangles());
        }
    }

    /** Outer size of a model in millimetres; height is up. */
    @RegisterForReflection
    record Size(long widthMm, long heightMm, long depthMm) {

        static Size of(ModelStats.Bounds metres) {
            return new Size(extent(metres, 0), extent(metres, 1), extent(metres, 2));
        }

        private static long extent(ModelStats.Bounds metres, int axis) {
            return Math.round((metres.max()[axis] - metres.min()[axis]) * 1000.0);
        }
    }

    static ProductReport of(ProductState state) {
        List<Iteration> line = state.iterations();
        return new ProductReport(
                state.status(),
                state.progress(),
                state.message(),
                state.lastError(),
                state.jobId(),
                state.trellisOutput().modelFile(),
                state.images(),
                IntStream.range(0, line.size())
                        .mapToObj(index -> Version.of(index, line.get(index)))
                        .toList(),
                state.otherIterations().stream()
                        .map(iteration -> Version.of(null, iteration))
                        .toList());
    }
}
