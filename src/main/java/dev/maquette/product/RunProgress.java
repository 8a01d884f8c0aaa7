package dev.maquette.product;

import dev.maquette.http.Workspace;
import dev.maquette.job.JobContext;
import dev.maquette.provider.ModelStep;

/**
 * Tells of a run in the words of the contract: {@code generating_images} from 10 on, {@code generating_model} from 45 to 95.
 */
class RunProgress implements ModelStep.Progress {

    private static final int VIEWS_FROM = 10;
    private static final int MODEL_FROM = 45;
    private static final int MODEL_TO = 95;

    private final JobContext job;
    private final ProductStore store;
    private int views;
    private int viewsMade;

    RunProgress(JobContext job, ProductStore store) {
        this.job = job;
        this.store = store;
    }

    void viewsBegin(int count) {
        views = count;
        tell(Phase.GENERATING_IMAGES, VIEWS_FROM, "Making the views.");
    }

    synchronized void viewMade() {
        viewsMade++;
        tell(
                Phase.GENERATING_IMAGES,
                VIEWS_FROM + (MODEL_FROM - VIEWS_FROM) * viewsMade / (views + 1),
                "View %d of %d is ready.".formatted(viewsMade, views));
    }

    void modelBegins() {
        tell(Phase.GENERATING_MODEL, MODEL_FROM, "Making the 3D model.");
    }

    @Override
    public void working(int percent) {
        tell(Phase.GENERATING_MODEL, MODEL_FROM + (MODEL_TO - MODEL_FROM) * percent / 100, "Making the 3D model.");
    }

    @Override
    public void made() {
        tell(Phase.GENERATING_MODEL, MODEL_TO, "Checking and storing the model.");
    }

    private void tell(Phase phase, int percent, String message) {
        if (percent < job.progress()) {
            // an attempt after a crash passes through what the first one told already
            return;
        }
        job.progress(
                percent,
                phase.word(),
                message,
                store.changeOf(
                        new Workspace(job.workspace()),
                        job.id(),
                        state -> state.draft().at(phase, percent, message)));
    }
}
