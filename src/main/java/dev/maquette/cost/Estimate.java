package dev.maquette.cost;

import java.util.List;
import java.util.stream.Stream;

/** The paid calls of a job that has not begun, as far as they can be foreseen; the dearest where there is a choice. */
public record Estimate(List<PaidCalls> calls) {

    /** Nobody is paid. */
    public static final Estimate NOTHING = new Estimate(List.of());

    public static Estimate of(PaidCalls calls) {
        return new Estimate(List.of(calls));
    }

    public Estimate and(Estimate others) {
        return new Estimate(Stream.concat(calls.stream(), others.calls.stream()).toList());
    }
}
