package dev.maquette.cost;

/**
 * Of one day, of a caller or of all: what was spent, what is reserved by jobs that have not ended, and how many ended jobs
 * cost nobody knows what (these are not in the sums).
 */
public record Sums(Usd spentUsd, Usd reservedUsd, long unpricedJobs) {

    Usd left(Usd budget) {
        Usd left = budget.minus(spentUsd).minus(reservedUsd);
        return left.compareTo(Usd.ZERO) < 0 ? Usd.ZERO : left;
    }
}
