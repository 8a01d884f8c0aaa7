package dev.maquette.cost;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Calls of one kind that a job will make.
 *
 * @param provider who is paid
 * @param what is made by one call, such as {@code picture} or {@code model}
 * @param price of one call in US dollars as configured; empty when nobody said
 */
public record PaidCalls(String provider, String what, int count, Optional<BigDecimal> price) {}
