package dev.maquette.packaging;

import dev.maquette.asset.AssetUrls;
import dev.maquette.asset.StoredAsset;
import dev.maquette.cost.Estimate;
import dev.maquette.http.Workspace;
import dev.maquette.job.DocumentChanges;
import dev.maquette.job.FailureWithCode;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobOutcome;
import dev.maquette.packaging.shape.Panel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** From words to printed panels. Whatever is made, the document changes once, at the end. */
@ApplicationScoped
class PackagingPipeline {

    private final Attachments attachments;
    private final PanelMaker maker;
    private final PackagingStore store;
    private final PackagingConfig config;
    private final AssetUrls urls;
    private final Clock clock;

    PackagingPipeline(
            Attachments attachments,
            PanelMaker maker,
            PackagingStore store,
            PackagingConfig config,
            AssetUrls urls,
            Clock clock) {
        this.attachments = attachments;
        this.maker = maker;
        this.store = store;
        this.config = config;
        this.urls = urls;
        this.clock = clock;
    }

    Estimate estimate(int pictures) {
        return maker.estimate(pictures);
    }

    /** One panel, which goes by its present artwork and the customer's picture. */
    JobOutcome panel(JobContext job, PanelsRun run) {
        PanelOrder order = run.panels().getFirst();
        tell(job, 10, "Making the " + order.panel().id() + ".");
        List<Attachment> attached = attachments.ofPanel(job, order, attachments.ofCustomer(job, run));
        PanelTexture texture = texture(run, order, maker.panel(job, run, order, attached));
        return outcome(job, null, List.of(new PanelOutcome.Made(texture)));
    }

    /** A mock-up of the whole, then all panels by it. What fails is told at the end; the other panels are kept. */
    JobOutcome panels(JobContext job, PanelsRun run) {
        tell(job, 5, "Making a mock-up of the whole package.");
        StoredAsset mockup = maker.mockup(job, run, attachments.ofMockup(job, run));
        List<Attachment> common = Stream.concat(
                        Stream.of(new Attachment(Attachment.Kind.MOCKUP, mockup)),
                        attachments.ofCustomer(job, run).stream())
                .toList();
        tell(job, 25, "Making %d panels.".formatted(run.panels().size()));
        List<Supplier<PanelOutcome>> pieces = run.panels().stream()
                .map(order -> (Supplier<PanelOutcome>) () -> tried(job, run, order, common))
                .toList();
        List<PanelOutcome> outcomes = job.all(pieces, config.parallelPanels());
        // a process that stops ends here: what failed while everything around it was being shut down is made by the
        // next
        tell(job, 95, "Putting the panels together.");
        failIfAllDid(outcomes);
        return outcome(job, urls.url(mockup), outcomes);
    }

    private PanelOutcome tried(JobContext job, PanelsRun run, PanelOrder order, List<Attachment> common) {
        try {
            List<Attachment> attached = attachments.ofPanel(job, order, common);
            return new PanelOutcome.Made(texture(run, order, maker.panel(job, run, order, attached)));
        } catch (RuntimeException failure) {
            if (failure instanceof FailureWithCode told) {
                return new PanelOutcome.Failed(order.panel(), failure, told.getMessage());
            }
            // not of the panel but of the whole job: it was lost or cancelled, or something is broken
            throw failure;
        }
    }

    private static void failIfAllDid(List<PanelOutcome> outcomes) {
        if (outcomes.stream().allMatch(PanelOutcome.Failed.class::isInstance)) {
            throw ((PanelOutcome.Failed) outcomes.getFirst()).failure();
        }
    }

    private JobOutcome outcome(JobContext job, String mockupUrl, List<PanelOutcome> outcomes) {
        Map<Panel, PanelTexture> textures = new EnumMap<>(Panel.class);
        List<PanelOutcome.Failed> failures = new ArrayList<>();
        for (PanelOutcome outcome : outcomes) {
            switch (outcome) {
                case PanelOutcome.Made(PanelTexture texture) -> textures.put(texture.panelId(), texture);
                case PanelOutcome.Failed failed -> failures.add(failed);
            }
        }
        String error = failures.isEmpty() ? null : FailureText.of(failures);
        DocumentChanges commit = store.changeOf(
                new Workspace(job.workspace()), job.id(), (draft, run) -> draft.landed(run, textures, error));
        return new JobOutcome(
                new PackagingResult(mockupUrl, textures), error == null ? "The artwork is ready." : error, commit);
    }

    private PanelTexture texture(PanelsRun run, PanelOrder order, StoredAsset artwork) {
        return new PanelTexture(order.panel(), urls.url(artwork), run.prompt(), clock.instant(), order.size());
    }

    private static void tell(JobContext job, int percent, String message) {
        job.progress(Math.max(percent, job.progress()), "generating", message, DocumentChanges.NONE);
    }
}
