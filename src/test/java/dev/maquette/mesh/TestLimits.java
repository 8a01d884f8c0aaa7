package dev.maquette.mesh;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;

/** Limits that a test chooses. */
public record TestLimits(MemorySize maxBytes, int maxVertices, int maxTriangles, int maxNodeDepth)
        implements GlbLimits {

    /** Small enough that a mistake in counting shows at once, large enough for every shape of the tests. */
    public static final TestLimits DEFAULT = new TestLimits(bytes(4 << 20), 100_000, 200_000, 64);

    static MemorySize bytes(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }
}
