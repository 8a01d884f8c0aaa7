package dev.maquette.packaging;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.Workspace;
import dev.maquette.job.Cancellation;
import dev.maquette.job.Documents;
import dev.maquette.job.Jobs;
import dev.maquette.job.NewJob;
import dev.maquette.job.StateStore;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import dev.maquette.packaging.shape.PackageShape;
import dev.maquette.packaging.shape.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that can be done with the package of a workspace. Single panels may be made side by side, also the same one
 * more than once, where the last request counts; a bulk run has the workspace for itself.
 */
@ApplicationScoped
class Packaging {

    private final PackagingStore store;
    private final Documents documents;
    private final Jobs jobs;

    Packaging(PackagingStore store, Documents documents, Jobs jobs) {
        this.store = store;
        this.documents = documents;
        this.jobs = jobs;
    }

    /**
     * Starts a generation; its shape becomes the one that is shown.
     *
     * @param kind of the job, which says whether this is a bulk run
     * @param plan makes the run of the state as it is in the moment of acceptance
     * @param answer the body of the answer
     * @throws ApiException {@code generation_running} when a bulk run has the workspace, or this is one and is not alone
     */
    Submission start(
            Submitter submitter,
            Workspace workspace,
            String kind,
            Function<PackagingState, PanelsRun> plan,
            Function<PanelsRun, Object> answer) {
        boolean bulk = kind.equals(BulkHandler.KIND);
        return jobs.submit(submitter, () -> {
            String jobId = UUID.randomUUID().toString();
            AtomicReference<PanelsRun> planned = new AtomicReference<>();
            StateStore.Planned<PackagingState> begin = store.plan(workspace, state -> {
                if (state.bulkRuns() || bulk && !state.runs().isEmpty()) {
                    throw new ApiException(
                            ErrorCode.GENERATION_RUNNING, "A generation is running; wait for it or cancel it.");
                }
                PanelsRun run = plan.apply(state);
                planned.set(run);
                return state.draft()
                        .showing(run.shape())
                        .begun(Run.of(jobId, run.shape().type(), run.panelIds(), bulk));
            });
            return new NewJob(
                    kind, jobId, workspace.name(), planned.get(), answer.apply(planned.get()), begin.changes());
        });
    }

    void show(Workspace workspace, PackageShape shape) {
        documents.change(store.change(workspace, state -> state.draft().showing(shape)));
    }

    /** Takes the artwork off a panel of the shown package. Throws {@code not_found} when it has none. */
    void removeTexture(Workspace workspace, Panel panel) {
        documents.change(store.change(workspace, state -> {
            if (!state.shown().panelTextures().containsKey(panel)) {
                throw new ApiException(ErrorCode.NOT_FOUND, "The panel " + panel.id() + " has no texture.");
            }
            return state.draft().without(panel);
        }));
    }

    /** The shown type as it was in the beginning. What is being made goes on; runs whose jobs are gone are forgotten. */
    PackagingState reset(Workspace workspace) {
        documents.change(store.change(
                workspace, state -> state.draft().withoutRuns(dead(state)).reset()));
        return store.state(workspace);
    }

    /** Stops all that is being made. */
    Cancellation cancel(Workspace workspace) {
        List<Cancellation> outcomes = store.state(workspace).runs().stream()
                .map(run -> jobs.cancel(run.jobId()))
                .toList();
        if (outcomes.contains(Cancellation.TOO_LATE_CHARGED)) {
            return Cancellation.TOO_LATE_CHARGED;
        }
        return outcomes.contains(Cancellation.STOPPED) ? Cancellation.STOPPED : Cancellation.ALREADY_FINISHED;
    }

    /** Starts afresh; what is being made is cancelled, and so is what begins meanwhile. */
    PackagingState clear(Workspace workspace) {
        AtomicBoolean cleared = new AtomicBoolean();
        while (!cleared.get()) {
            cancel(workspace);
            documents.change(store.change(workspace, state -> {
                cleared.set(dead(state).size() == state.runs().size());
                return cleared.get() ? store.fresh().draft() : null;
            }));
        }
        return store.state(workspace);
    }

    private Set<String> dead(PackagingState state) {
        return state.runs().stream()
                .map(Run::jobId)
                .filter(id -> jobs.find(id).filter(job -> !job.status().ended()).isEmpty())
                .collect(Collectors.toSet());
    }
}
