package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.sandbox.FalErrors.Detail;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The models at fal that make pictures: the Nano Banana family, from words alone and, as {@code /edit}, from words and
 * pictures. The picture is drawn when it is ordered and delivered when its time has come. Always as PNG.
 */
@ApplicationScoped
class FalImageModels {

    private static final Set<String> FROM_WORDS = Set.of("fal-ai/nano-banana-2", "fal-ai/nano-banana-pro");
    private static final Set<String> FROM_PICTURES = Set.of("fal-ai/nano-banana-2/edit", "fal-ai/nano-banana-pro/edit");

    private final SandboxConfig config;
    private final SandboxLedger ledger;
    private final InputPictures pictures;
    private final Workshop workshop;
    private final Faults faults;

    FalImageModels(
            SandboxConfig config, SandboxLedger ledger, InputPictures pictures, Workshop workshop, Faults faults) {
        this.config = config;
        this.ledger = ledger;
        this.pictures = pictures;
        this.workshop = workshop;
        this.faults = faults;
    }

    boolean have(String endpoint) {
        return FROM_WORDS.contains(endpoint) || FROM_PICTURES.contains(endpoint);
    }

    /** Keeps the work. Throws {@link WireError} where the queue itself refuses it; wrong input is told by the result. */
    ModelWork accept(String endpoint, JsonNode json) {
        FalImageInput input = new FalImageInput(json, FROM_PICTURES.contains(endpoint));
        String prompt = input.prompt();
        Optional<Fault> fault = faults.at(Fault.Step.IMAGE, PromptGrammar.faultMarkers(prompt), prompt);
        fault.ifPresent(FalImageModels::refuseAtOnce);
        List<Detail> wrong = input.wrong();
        Optional<byte[]> png = wrong.isEmpty() ? draw(input) : Optional.empty();
        Workshop.Order order = new Workshop.Order(
                endpoint, null, new TrellisInput(json).echo(), 0, false, null, document(wrong, png, fault));
        ModelWork work = workshop.accept(order, PaidCall.REQUESTS, faults.pictureTime(fault));
        if (fault.filter(FalImageModels::leavesNoPicture).isEmpty()) {
            png.ifPresent(bytes -> ledger.keepPicture(work.id(), bytes));
        }
        return work;
    }

    /** The bare output; without pictures when a fault left none. */
    Map<String, Object> result(ModelWork work, URI files) {
        int count = new FalImageInput(WireJson.SNAKE.readOwn(work.input(), JsonNode.class), false).count();
        List<FalResult.File> images = ledger.picture(work.id())
                .map(png -> new FalResult.File(
                        files.resolve(work.id() + "/picture.png").toString(), "image/png", "picture.png", png.length))
                .map(file -> Collections.nCopies(count, file))
                .orElse(List.of());
        return Map.of("images", images, "description", "");
    }

    private static void refuseAtOnce(Fault fault) {
        switch (fault) {
            case QUOTA -> throw FalErrors.platform(429, "rate_limited", "Too many requests");
            case INTERNAL -> throw FalErrors.platform(500, "internal_error", "Internal server error");
            case OVERLOADED ->
                throw FalErrors.platform(503, "runner_scheduling_failure", "No runner is available at the moment.");
            default -> {} // shows later, or not at all
        }
    }

    private static boolean leavesNoPicture(Fault fault) {
        return fault == Fault.NO_IMAGE || fault == Fault.TEXT_ONLY;
    }

    private Optional<byte[]> draw(FalImageInput input) {
        PictureSize size = PictureSize.of(input.aspectRatio(), input.resolution(), config.imageSize());
        try {
            return pictures.files(input.pictures()).map(files -> PictureMaker.make(input.prompt(), files, size));
        } catch (UnreadablePictureException _) {
            return Optional.empty();
        }
    }

    /** What is wrong, as the result will tell it, or null. */
    private static String document(List<Detail> wrong, Optional<byte[]> png, Optional<Fault> fault) {
        if (!wrong.isEmpty()) {
            return FalErrors.document(wrong.toArray(Detail[]::new));
        }
        if (png.isEmpty()) {
            return FalErrors.document(FalErrors.unreachable(FalImageInput.PICTURES));
        }
        boolean refused = fault.filter(known -> known == Fault.REFUSED || known == Fault.IMAGE_SAFETY)
                .isPresent();
        return refused ? FalErrors.document(FalErrors.refused(FalImageInput.PROMPT)) : null;
    }
}
