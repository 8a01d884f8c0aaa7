package dev.maquette.fuzz;

import dev.maquette.mesh.GlbGuard;
import dev.maquette.mesh.GlbReader;
import dev.maquette.mesh.InvalidMeshException;
import dev.maquette.mesh.TestLimits;

/** Models: whatever the bytes are, the guard takes them or refuses them. */
public final class GlbTarget {

    private static final GlbGuard GUARD = new GlbGuard(new GlbReader(TestLimits.DEFAULT));

    private GlbTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            GUARD.check(input);
        } catch (InvalidMeshException refused) {
            // as documented
        }
    }
}
