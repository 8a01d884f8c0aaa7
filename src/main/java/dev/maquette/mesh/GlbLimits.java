package dev.maquette.mesh;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a model may be that comes from outside; all of it is held in memory while it is checked. */
@ConfigMapping(prefix = "maquette.mesh")
public interface GlbLimits {

    /** Size of a GLB file. Generators deliver 1 to 20 MB, the largest with 4096 pixel textures about 60 MB. */
    @WithDefault("64M")
    MemorySize maxBytes();

    /** Vertices of all parts, each counted as often as it is drawn. At 32 bytes each, the default takes 64 MB. */
    @WithDefault("2000000")
    int maxVertices();

    /** Triangles of all parts, each counted as often as it is drawn. Twice the vertices is usual for closed surfaces. */
    @WithDefault("4000000")
    int maxTriangles();

    /** Longest way from a root node to a leaf. Exporters stay below 20; skeletons of figures reach about 50. */
    @WithDefault("256")
    int maxNodeDepth();
}
