package dev.maquette.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What {@code budget.lua} is asked to keep for a job. Amounts are in millionths of a US dollar.
 *
 * @param day the key of the day's sums; what a job reserves later is kept on the day of its first reservation all the same
 * @param callerLimit null without a budget of that kind, as is {@code dailyLimit}
 * @param seconds how long the day's sums are kept
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reservation(String day, String owner, long amount, Long dailyLimit, Long callerLimit, long seconds) {}
