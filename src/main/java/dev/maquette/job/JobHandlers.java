package dev.maquette.job;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The features' handlers by the kind of job that they do. */
@ApplicationScoped
class JobHandlers {

    private final Map<String, JobHandler<?>> byKind;

    JobHandlers(@All List<JobHandler<?>> handlers) {
        this.byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    Set<String> kinds() {
        return byKind.keySet();
    }

    Set<String> lanes() {
        return byKind.values().stream().map(JobHandler::lane).collect(Collectors.toSet());
    }

    /** The handler, seen as one of whatever input it has; its {@link JobHandler#input()} keeps that honest. */
    @SuppressWarnings("unchecked")
    JobHandler<Object> of(String kind) {
        JobHandler<?> handler = byKind.get(kind);
        if (handler == null) {
            throw new JobFailedException(FailureCode.PIPELINE_ERROR, "No feature of this service does " + kind + ".");
        }
        return (JobHandler<Object>) handler;
    }
}
