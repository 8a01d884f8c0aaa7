package dev.maquette.provider.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maquette.provider.sandbox.FalErrors.Detail;
import dev.maquette.provider.sandbox.object.PromptGrammar;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes orders for pictures at fal, which are drawn when they are ordered and delivered when their time has come. Always as PNG. */
@ApplicationScoped
class FalPictureOrders {

    private final SandboxLedger ledger;
    private final Workshop workshop;
    private final Faults faults;

    FalPictureOrders(SandboxLedger ledger, Workshop workshop, Faults faults) {
        this.ledger = ledger;
        this.workshop = workshop;
        this.faults = faults;
    }

    /**
     * What a submission asks for.
     *
     * @param prompt empty for models without one
     * @param pictureField where the input names its pictures
     * @param wrong with the input; nothing is drawn then
     */
    record Order(String endpoint, JsonNode json, String prompt, String pictureField, List<Detail> wrong) {}

    /**
     * Keeps the work. Throws {@link WireError} where the queue itself refuses it.
     *
     * @param drawing a PNG, or empty if a picture that is needed for it cannot be had or read
     */
    ModelWork accept(Order order, Supplier<Optional<byte[]>> drawing) {
        String prompt = order.prompt();
        Optional<Fault> fault = faults.at(Fault.Step.IMAGE, PromptGrammar.faultMarkers(prompt), prompt);
        fault.ifPresent(FalPictureOrders::refuseAtOnce);
        Optional<byte[]> png = order.wrong().isEmpty() ? drawn(drawing) : Optional.empty();
        Workshop.Order kept = new Workshop.Order(
                order.endpoint(),
                null,
                new TrellisInput(order.json()).echo(),
                0,
                false,
                null,
                document(order, png, fault));
        ModelWork work = workshop.accept(kept, PaidCall.REQUESTS, faults.pictureTime(fault));
        if (fault.filter(FalPictureOrders::leavesNoPicture).isEmpty()) {
            png.ifPresent(bytes -> ledger.keepPicture(work.id(), bytes));
        }
        return work;
    }

    /** The picture as the result describes it; empty when a fault left none. */
    Optional<FalResult.File> file(ModelWork work, URI files) {
        return ledger.picture(work.id())
                .map(png -> new FalResult.File(
                        files.resolve(work.id() + "/picture.png").toString(), "image/png", "picture.png", png.length));
    }

    private static Optional<byte[]> drawn(Supplier<Optional<byte[]>> drawing) {
        try {
            return drawing.get();
        } catch (UnreadablePictureException _) {
            return Optional.empty();
        }
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

    /** What is wrong, as the result will tell it, or null. */
    private static String document(Order order, Optional<byte[]> png, Optional<Fault> fault) {
        if (!order.wrong().isEmpty()) {
            return FalErrors.document(order.wrong().toArray(Detail[]::new));
        }
        if (png.isEmpty()) {
            return FalErrors.document(FalErrors.unreachable(order.pictureField()));
        }
        boolean refused = fault.filter(known -> known == Fault.REFUSED || known == Fault.IMAGE_SAFETY)
                .isPresent();
        return refused ? FalErrors.document(FalErrors.refused(FalImageInput.PROMPT)) : null;
    }
}
