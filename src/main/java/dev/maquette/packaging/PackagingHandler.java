package dev.maquette.packaging;

import dev.maquette.http.Workspace;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.Failure;
import dev.maquette.job.Job;
import dev.maquette.job.JobHandler;

/** What the two kinds of packaging jobs have in common. */
abstract class PackagingHandler implements JobHandler<PanelsRun> {

    private final String kind;
    private final PackagingStore store;

    PackagingHandler(String kind, PackagingStore store) {
        this.kind = kind;
        this.store = store;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public String lane() {
        return "packaging";
    }

    @Override
    public Class<PanelsRun> input() {
        return PanelsRun.class;
    }

    @Override
    public DocumentChanges failed(Job job, PanelsRun input, Failure failure) {
        String error = FailureText.of(input.panelIds(), failure);
        return store.changeOf(new Workspace(job.workspace()), job.id(), (draft, run) -> draft.failed(run, error));
    }
}
