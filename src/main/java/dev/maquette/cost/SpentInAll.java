package dev.maquette.cost;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@code budget.lua} is told of a job's spending: not the last call's price but the sum of all, so that it may be told
 * twice.
 *
 * @param day the key of the day's sums
 * @param millionths of a US dollar
 * @param seconds how long the day's sums are kept
 */
@RegisterForReflection
public record SpentInAll(String day, long millionths, long seconds) {}
