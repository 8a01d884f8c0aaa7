package dev.maquette.provider;

import dev.maquette.mesh.MeshStatistics;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a model holds. */
@RegisterForReflection
public record ModelStats(int triangles, int vertices, long bytes, Bounds boundingBox) {

    /** Opposite corners in metres, x y z. */
    @RegisterForReflection
    public record Bounds(float[] min, float[] max) {}

    public static ModelStats of(MeshStatistics statistics) {
        return new ModelStats(
                statistics.triangles(),
                statistics.vertices(),
                statistics.bytes(),
                new Bounds(
                        statistics.boundingBox().min(), statistics.boundingBox().max()));
    }
}
