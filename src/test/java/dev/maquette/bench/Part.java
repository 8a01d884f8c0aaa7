package dev.maquette.bench;

import java.util.Locale;

/** What can be measured, in this order; the names are the arguments of {@code bench.sh}. */
enum Part {
    START,
    MEMORY,
    READS,
    SUBMIT,
    HAND_OVER,
    JOBS,
    IN_FLIGHT;

    static Part of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
