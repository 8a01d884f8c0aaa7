package dev.maquette.job;

import java.time.Instant;

/** A state document that is being changed. */
@FunctionalInterface
public interface StateDraft<S> {

    /** The changed state, which says when it was changed. */
    S asOf(Instant now);
}
