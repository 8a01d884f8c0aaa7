package dev.maquette.packaging;

import dev.maquette.packaging.shape.PackageType;
import dev.maquette.packaging.shape.Panel;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * A generation that has been accepted and has not ended.
 *
 * @param packageType the type that it was asked for, whatever is shown meanwhile
 * @param bulk whether it has the whole workspace, or shares it with other single panels
 * @param superseded whether a run that was accepted later has made the same panel already; what this one brings is not
 *     wanted any more
 */
@RegisterForReflection
record Run(String jobId, PackageType packageType, List<Panel> panelIds, boolean bulk, boolean superseded) {

    static Run of(String jobId, PackageType type, List<Panel> panels, boolean bulk) {
        return new Run(jobId, type, panels, bulk, false);
    }

    Run asSuperseded() {
        return new Run(jobId, packageType, panelIds, bulk, true);
    }

    boolean makesTheSameAs(Run other) {
        return packageType == other.packageType && panelIds.equals(other.panelIds);
    }
}
