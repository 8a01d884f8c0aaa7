package dev.maquette.provider.sandbox;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A model that is being made. Nothing really runs: how far it is follows from the time that has passed, so it survives
 * any restart, and the model itself is made when it is fetched.
 *
 * @param endpoint the version or the application that was asked for
 * @param input the JSON that was sent, shortened
 * @param textureSize edge in pixels, 0 for a model without texture
 * @param submittedAt milliseconds since 1970; likewise {@code deadline}, after which it is stopped, or null
 * @param durationMillis from submission to the end
 * @param fault null when all goes well
 * @param invalidInput the error document for input that is found wrong only when the work starts, or null
 */
@RegisterForReflection
record ModelWork(
        String id,
        String endpoint,
        Subject subject,
        String input,
        int textureSize,
        boolean modelWanted,
        long submittedAt,
        long durationMillis,
        Long deadline,
        Fault fault,
        String invalidInput) {

    enum Phase {
        WAITING,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED,
        ABORTED
    }

    /**
     * @param percent 0..100
     * @param startedAt null if it never started; likewise {@code endedAt}
     */
    record State(Phase phase, int percent, Instant startedAt, Instant endedAt) {

        boolean ended() {
            return endedAt != null;
        }
    }

    /** Share of the time that it waits for a machine. */
    private static final double WAITING_SHARE = 0.15;
    /** Share of the time after which a failure shows. */
    private static final double FAILURE_SHARE = 0.6;

    State at(Instant now, Optional<Instant> cancelledAt) {
        Instant stop = stop(cancelledAt);
        Instant start = submitted().plusMillis(Math.round(durationMillis * WAITING_SHARE));
        Instant end = end(start);
        if (stop.isBefore(end) && !now.isBefore(stop)) {
            boolean started = stop.isAfter(start);
            boolean asked = cancelledAt.filter(stop::equals).isPresent();
            Phase phase = started || asked ? Phase.CANCELLED : Phase.ABORTED;
            return new State(phase, percent(stop), started ? start : null, stop);
        }
        if (!now.isBefore(end)) {
            Phase phase = endPhase();
            return new State(phase, percent(end), phase == Phase.ABORTED ? null : start, end);
        }
        return now.isBefore(start)
                ? new State(Phase.WAITING, 0, null, null)
                : new State(Phase.RUNNING, percent(now), start, null);
    }

    Instant submitted() {
        return Instant.ofEpochMilli(submittedAt);
    }

    Duration duration() {
        return Duration.ofMillis(durationMillis);
    }

    private Instant stop(Optional<Instant> cancelledAt) {
        Instant latest = deadline == null ? Instant.MAX : Instant.ofEpochMilli(deadline);
        return cancelledAt.filter(at -> at.isBefore(latest)).orElse(latest);
    }

    private Instant end(Instant start) {
        if (fault == Fault.MODEL_ABORTED || invalidInput != null) {
            return start;
        }
        if (fault == Fault.MODEL_STUCK) {
            return Instant.MAX;
        }
        double share = fault == Fault.MODEL_FAILED ? FAILURE_SHARE : 1;
        return submitted().plusMillis(Math.round(durationMillis * share));
    }

    private Phase endPhase() {
        if (fault == Fault.MODEL_ABORTED) {
            return Phase.ABORTED;
        }
        return fault == Fault.MODEL_FAILED || invalidInput != null ? Phase.FAILED : Phase.SUCCEEDED;
    }

    private int percent(Instant at) {
        long passed = Math.max(0, Duration.between(submitted(), at).toMillis());
        return Math.clamp(100 * passed / Math.max(1, durationMillis), 0, fault == Fault.MODEL_STUCK ? 95 : 100);
    }
}
