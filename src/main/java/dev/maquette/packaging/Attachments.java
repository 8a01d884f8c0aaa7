package dev.maquette.packaging;

import dev.maquette.asset.StoredAsset;
import dev.maquette.asset.image.ImageConfig;
import dev.maquette.asset.image.ImageIntake;
import dev.maquette.asset.image.ImageLimits;
import dev.maquette.asset.image.ImageReference;
import dev.maquette.job.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures that a run begins with, fetched and checked inside the job, each once. */
@ApplicationScoped
class Attachments {

    private final ImageIntake intake;
    private final ImageLimits references;
    private final ImageLimits artworks;

    Attachments(ImageIntake intake, ImageConfig config) {
        this.intake = intake;
        this.references = ImageLimits.ofReferences(config);
        this.artworks = ImageLimits.ofPhotos(config).withAnyEdge();
    }

    /** What a panel is made from: its present artwork, if any, then what all panels go by. */
    List<Attachment> ofPanel(JobContext job, PanelOrder order, List<Attachment> common) {
        return Stream.concat(present(job, order, Attachment.Kind.PRESENT_ARTWORK).stream(), common.stream())
                .toList();
    }

    /** What a mock-up is made from: the front as it is, if it is made anew, then the customer's own picture. */
    List<Attachment> ofMockup(JobContext job, PanelsRun run) {
        return Stream.concat(
                        present(job, run.panels().getFirst(), Attachment.Kind.PRESENT_FRONT).stream(),
                        ofCustomer(job, run).stream())
                .toList();
    }

    /** The customer's own picture, if any. */
    List<Attachment> ofCustomer(JobContext job, PanelsRun run) {
        return Optional.ofNullable(run.referenceMockup())
                .map(picture -> new Attachment(
                        Attachment.Kind.REFERENCE, resolve(job, "reference-mockup", picture, references)))
                .stream()
                .toList();
    }

    private Optional<Attachment> present(JobContext job, PanelOrder order, Attachment.Kind kind) {
        return Optional.ofNullable(order.presentArtwork())
                .map(artwork -> new Attachment(
                        kind, resolve(job, "present-" + order.panel().id(), artwork, artworks)));
    }

    private StoredAsset resolve(JobContext job, String step, ImageReference picture, ImageLimits limits) {
        return job.step(step, StoredAsset.class, () -> intake.resolve(picture, limits));
    }
}
