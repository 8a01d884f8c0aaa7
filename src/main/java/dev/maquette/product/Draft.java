package dev.maquette.product;

import dev.maquette.job.StateDraft;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A {@link ProductState} that is being changed by one of the things that can happen to a product. */
final class Draft implements StateDraft<ProductState> {

    private String prompt;
    private String latestInstruction;
    private ProductMode mode;
    private Phase status;
    private int progress;
    private String message;
    private boolean inProgress;
    private Instant generationStartedAt;
    private int imageCount;
    private List<String> images;
    private TrellisOutput trellisOutput;
    private List<Iteration> iterations;
    private List<Iteration> otherIterations;
    private String lastError;
    private LastRequest lastRequest;
    private final Instant createdAt;
    private Map<String, String> exportFiles;
    private String jobId;

    Draft(ProductState state) {
        prompt = state.prompt();
        latestInstruction = state.latestInstruction();
        mode = state.mode();
        status = state.status();
        progress = state.progress();
        message = state.message();
        inProgress = state.inProgress();
        generationStartedAt = state.generationStartedAt();
        imageCount = state.imageCount();
        images = state.images();
        trellisOutput = state.trellisOutput();
        iterations = state.iterations();
        otherIterations = state.otherIterations();
        lastError = state.lastError();
        lastRequest = state.lastRequest();
        createdAt = state.createdAt();
        exportFiles = state.exportFiles();
        jobId = state.jobId();
    }

    /** A run begins; the product that is shown stays. */
    Draft begun(String job, ProductRun run, Instant now) {
        jobId = job;
        mode = ProductMode.of(run.type());
        lastRequest = new LastRequest(run.prompt(), run.imageCount(), run.settings());
        generationStartedAt = now;
        inProgress = true;
        lastError = null;
        return at(Phase.PENDING, 0, "Waiting for a worker.");
    }

    Draft at(Phase phase, int percent, String text) {
        status = phase;
        progress = percent;
        message = text;
        return this;
    }

    /** The run failed: only status and error tell of it. */
    Draft failed(String reason) {
        ended();
        lastError = reason;
        mode = iterations.isEmpty()
                ? ProductMode.IDLE
                : ProductMode.of(iterations.getLast().type());
        return at(Phase.ERROR, 0, "The run did not succeed.");
    }

    /** The line that is shown is another one now; its last iteration is what the state shows. */
    Draft showing(List<Iteration> line, List<Iteration> others, String text) {
        Iteration shown = line.getLast();
        ended();
        iterations = List.copyOf(line);
        otherIterations = List.copyOf(others);
        prompt = line.getFirst().prompt();
        latestInstruction = shown.prompt();
        mode = ProductMode.of(shown.type());
        images = shown.images();
        imageCount = shown.images().size();
        trellisOutput = shown.trellisOutput();
        exportFiles = Map.of();
        lastError = null;
        return at(Phase.COMPLETE, 100, text);
    }

    Draft exported(Map<String, String> files) {
        exportFiles = Map.copyOf(files);
        return this;
    }

    @Override
    public ProductState asOf(Instant now) {
        return new ProductState(
                prompt,
                latestInstruction,
                mode,
                status,
                progress,
                message,
                inProgress,
                generationStartedAt,
                imageCount,
                images,
                trellisOutput,
                iterations,
                otherIterations,
                lastError,
                lastRequest,
                createdAt,
                now,
                exportFiles,
                jobId);
    }

    private void ended() {
        inProgress = false;
        generationStartedAt = null;
    }
}
