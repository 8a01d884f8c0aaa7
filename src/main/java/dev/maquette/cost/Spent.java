package dev.maquette.cost;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An amount that {@code budget.lua} counts as spent. With a change of a job it is the sum of all the job's calls, so that it
 * may be told twice; after a job's end it is what is not counted yet.
 *
 * @param day the key of the sums of the day on which what was not reserved counts; the rest counts on the day of its
 *     reservation
 * @param millionths of a US dollar
 * @param seconds how long the day's sums are kept
 */
@RegisterForReflection
public record Spent(String day, long millionths, long seconds) {}
