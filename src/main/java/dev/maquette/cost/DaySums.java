package dev.maquette.cost;

/** What was spent in a day, what is reserved by jobs that have not ended, and how many ended jobs cost nobody knows what. */
record DaySums(Usd spent, Usd reserved, long unpricedJobs) {

    Usd left(Usd budget) {
        Usd left = budget.minus(spent).minus(reserved);
        return left.compareTo(Usd.ZERO) < 0 ? Usd.ZERO : left;
    }
}
