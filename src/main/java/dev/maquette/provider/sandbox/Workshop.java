package dev.maquette.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes orders for models and tells how far they are; what Replicate, fal and Tripo have in common. */
@ApplicationScoped
class Workshop {

    private static final int SLOWDOWN = 10;

    private final SandboxConfig config;
    private final SandboxLedger ledger;
    private final Faults faults;
    private final Clock clock;
    private final DrawingBoard board;

    Workshop(SandboxConfig config, SandboxLedger ledger, Faults faults, Clock clock, DrawingBoard board) {
        this.config = config;
        this.ledger = ledger;
        this.faults = faults;
        this.clock = clock;
        this.board = board;
    }

    /**
     * What a submission asks for.
     *
     * @param subject null when {@code invalidInput} says what is wrong with it
     * @param input the JSON that was sent, shortened
     * @param textureSize edge in pixels, 0 for a model without texture
     */
    record Order(
            String endpoint,
            Subject subject,
            String input,
            int textureSize,
            boolean modelWanted,
            Duration deadline,
            String invalidInput) {

        List<String> faults() {
            return subject == null ? List.of() : subject.faults();
        }

        String digest() {
            return subject == null ? Digest.of(input) : subject.digest();
        }
    }

    /** What is wrong with the words of the submission, if anything is. */
    Optional<Fault> promptFault(Order order) {
        return faults.at(Fault.Step.PROMPT, order.faults(), order.digest());
    }

    /** What goes wrong with the submission itself, if anything does. */
    Optional<Fault> submissionFault(Order order) {
        return faults.at(Fault.Step.SUBMIT, order.faults(), order.digest());
    }

    /** Keeps the work on a model, which from here on is paid. */
    ModelWork accept(Order order, String paidKind) {
        return accept(order, paidKind, config.modelDelay());
    }

    /** @param usual how long such work takes when nothing goes wrong */
    ModelWork accept(Order order, String paidKind, Duration usual) {
        Optional<Fault> fault = faults.at(Fault.Step.RUN, order.faults(), order.digest());
        Instant now = clock.instant();
        Duration time = usual.multipliedBy(fault.filter(Fault.SLOW::equals).isPresent() ? SLOWDOWN : 1);
        ModelWork work = new ModelWork(
                UUID.randomUUID().toString(),
                order.endpoint,
                order.subject,
                order.input,
                order.textureSize,
                order.modelWanted,
                now.toEpochMilli(),
                time.toMillis(),
                order.deadline == null ? null : now.plus(order.deadline).toEpochMilli(),
                fault.orElse(null),
                order.invalidInput);
        ledger.keep(work);
        ledger.recordPaid(new PaidCall(paidKind, work.id(), order.digest()));
        return work;
    }

    Optional<ModelWork> find(String id) {
        return ledger.work(id);
    }

    ModelWork.State state(ModelWork work) {
        return work.at(clock.instant(), ledger.cancelledAt(work.id()));
    }

    /** Whether asking for the state fails this time. */
    boolean pollFails(ModelWork work) {
        List<String> markers =
                work.subject() == null ? List.of() : work.subject().faults();
        return faults.at(Fault.Step.POLL, markers, work.id()).isPresent();
    }

    /** Ends the work unless it has ended before; returns the state after that. */
    ModelWork.State cancel(ModelWork work) {
        if (!state(work).ended()) {
            ledger.cancel(work.id(), clock.instant());
        }
        return state(work);
    }

    /** The model, when there is one to fetch. */
    Optional<byte[]> model(String id) {
        return find(id).filter(work -> work.modelWanted() && work.fault() != Fault.MODEL_NULL)
                .filter(work -> state(work).phase() == ModelWork.Phase.SUCCEEDED)
                .map(this::draw);
    }

    byte[] draw(ModelWork work) {
        return board.draw(() -> ModelFile.of(work));
    }
}
