package dev.maquette.http;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts off the making of the API's description until somebody asks for it. The extension makes it at the start, as JSON and as
 * YAML, which is a third of the time that a native binary needs for its first answer; so only binaries are changed, by GraalVM's
 * substitutions. They name the extension's own classes (of Quarkus 3.34): a binary is not built when these change.
 */
@Singleton
@Unremovable
class ApiDescriptionOnDemand {

    private final List<Runnable> waiting = new ArrayList<>();

    synchronized void putOff(Runnable making) {
        waiting.add(making);
    }

    /** Whoever asks first waits some tens of milliseconds. */
    synchronized void make() {
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    private static ApiDescriptionOnDemand instance() {
        return Arc.container().instance(ApiDescriptionOnDemand.class).get();
    }

    private static OpenApiDocumentService service() {
        return Arc.container().instance(OpenApiDocumentService.class).get();
    }

    @TargetClass(className = "io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService")
    static final class Service {

        @Alias
        native void prepareDocument(
                AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String name);
    }

    @TargetClass(className = "io.quarkus.smallrye.openapi.runtime.OpenApiRecorder")
    static final class Start {

        @Substitute
        public void prepareDocument(
                AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String name) {
            instance().putOff(() -> ((Service) (Object) service()).prepareDocument(security, filters, name));
        }
    }

    @TargetClass(className = "io.quarkus.smallrye.openapi.runtime.OpenApiHandler")
    static final class Handler {

        @Substitute
        private OpenApiDocumentService getOpenApiDocumentService() {
            instance().make();
            return service();
        }
    }
}
