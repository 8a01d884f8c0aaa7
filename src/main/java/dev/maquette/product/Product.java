package dev.maquette.product;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.http.Workspace;
import dev.maquette.job.Cancellation;
import dev.maquette.job.Documents;
import dev.maquette.job.Job;
import dev.maquette.job.Jobs;
import dev.maquette.job.NewJob;
import dev.maquette.job.StateStore;
import dev.maquette.job.Submission;
import dev.maquette.job.Submitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Everything that can be done with the product of a workspace. At most one run at a time changes it. */
@ApplicationScoped
class Product {

    private final ProductStore store;
    private final Documents documents;
    private final Jobs jobs;
    private final Clock clock;

    Product(ProductStore store, Documents documents, Jobs jobs, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Starts a run.
     *
     * @param run made from the state as it is in the moment of acceptance
     * @throws ApiException {@code generation_running} when another run has the workspace
     */
    Submission start(Submitter submitter, Workspace workspace, String kind, Function<ProductState, ProductRun> run) {
        return jobs.submit(submitter, () -> {
            String jobId = UUID.randomUUID().toString();
            AtomicReference<ProductRun> planned = new AtomicReference<>();
            StateStore.Planned<ProductState> begin = store.plan(workspace, state -> {
                refuseWhileRunning(state);
                planned.set(run.apply(state));
                return state.draft().begun(jobId, planned.get(), clock.instant());
            });
            return new NewJob(
                    kind, jobId, workspace.name(), planned.get(), ProductStatus.of(begin.state()), begin.changes());
        });
    }

    /** Goes back to an entry of the line, counted from 0. */
    ProductState rewind(Workspace workspace, int index) {
        return show(workspace, line -> line.rewound(index), ErrorCode.INVALID_ITERATION_INDEX);
    }

    /** Goes to any iteration. */
    ProductState restore(Workspace workspace, String iterationId) {
        return show(workspace, line -> line.restored(iterationId), ErrorCode.NOT_FOUND);
    }

    Cancellation cancel(Workspace workspace) {
        ProductState state = store.state(workspace);
        return state.inProgress() ? jobs.cancel(state.jobId()) : Cancellation.ALREADY_FINISHED;
    }

    /** Starts afresh; a running job ends in the same moment and can no longer write. */
    ProductState clear(Workspace workspace) {
        boolean cleared = false;
        while (!cleared) {
            ProductState state = store.state(workspace);
            cleared = state.inProgress() && cancelAndClear(workspace, state.jobId()) || clearIdle(workspace);
        }
        return store.state(workspace);
    }

    private boolean cancelAndClear(Workspace workspace, String jobId) {
        return jobs.cancel(jobId, ownChanges -> store.clear(workspace)) != Cancellation.ALREADY_FINISHED;
    }

    /** False when a run has begun meanwhile: it is to be cancelled, not only forgotten. */
    private boolean clearIdle(Workspace workspace) {
        AtomicBoolean idle = new AtomicBoolean();
        documents.change(store.change(workspace, state -> {
            idle.set(!state.inProgress() || !active(state));
            return idle.get() ? store.fresh().draft() : null;
        }));
        return idle.get();
    }

    /** Ends the run of a state whose job is gone; true when there was such a one. */
    boolean recover(Workspace workspace) {
        ProductState state = store.state(workspace);
        if (!state.inProgress() || active(state)) {
            return false;
        }
        documents.change(store.changeOf(
                workspace,
                state.jobId(),
                lost -> lost.draft().failed("The run was lost and could not be resumed; start it again.")));
        return true;
    }

    /** Whether a job works on the state or waits to. */
    boolean active(ProductState state) {
        Optional<Job> job = state.jobId() == null ? Optional.empty() : jobs.find(state.jobId());
        return job.filter(found -> !found.status().ended()).isPresent();
    }

    private ProductState show(Workspace workspace, Function<Lineage, Optional<Lineage>> move, ErrorCode none) {
        documents.change(store.change(workspace, state -> {
            refuseWhileRunning(state);
            Lineage line = move.apply(Lineage.of(state))
                    .orElseThrow(() -> new ApiException(none, "There is no such iteration."));
            return state.draft()
                    .showing(
                            line.line(),
                            line.others(),
                            "Showing iteration %d.".formatted(line.line().size()));
        }));
        return store.state(workspace);
    }

    private static void refuseWhileRunning(ProductState state) {
        if (state.inProgress()) {
            throw new ApiException(ErrorCode.GENERATION_RUNNING, "A generation is running; wait for it or cancel it.");
        }
    }
}
