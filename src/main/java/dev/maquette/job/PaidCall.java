package dev.maquette.job;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A call that costs something and is made once at most.
 *
 * @param price in US dollars as configured; empty when nobody said
 * @param make makes it, and returns a small record of what came of it or of what to ask for later
 * @param abandon is told what came of it when the job was cancelled in the meantime, to stop the work elsewhere
 */
public record PaidCall<T>(Optional<BigDecimal> price, Supplier<T> make, Consumer<T> abandon) {}
