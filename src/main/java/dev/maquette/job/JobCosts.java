package dev.maquette.job;

import dev.maquette.cost.Budgets;
import dev.maquette.cost.Usd;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one attempt spends on its job. A call is made only when its price is reserved, and counts with the job's next change.
 * Calls may be made side by side.
 */
class JobCosts {

    private static final String COST = "cost_usd";
    private static final String UNPRICED = "unpriced";

    private final TakenJob job;
    private final JobStore store;
    private final Budgets budgets;
    /** What is reserved and neither spent nor meant for a call that is under way. */
    private Usd free;

    private Usd spent;
    private Usd saved;
    private boolean anyPaid;
    private boolean unpriced;

    JobCosts(TakenJob job, JobStore store, Budgets budgets) {
        this.job = job;
        this.store = store;
        this.budgets = budgets;
        this.free = new Usd(Long.parseLong(job.fields().getOrDefault("reserved", "0")));
        this.spent = inAll(job.fields());
        this.saved = spent;
        this.anyPaid = job.fields().containsKey(COST);
        this.unpriced = job.fields().containsKey(UNPRICED);
    }

    /** What a record says that its job has cost. */
    static Usd inAll(Map<String, String> fields) {
        return Usd.of(new BigDecimal(fields.getOrDefault(COST, "0")));
    }

    /** Whether something that the job has ordered is paid for. */
    static boolean isCharged(Map<String, String> fields) {
        return fields.containsKey(UNPRICED) || inAll(fields).compareTo(Usd.ZERO) > 0;
    }

    /** The cost that clients are told: null when nothing was paid, and when it is not known how much. */
    static BigDecimal told(Map<String, String> fields) {
        return fields.containsKey(COST) && !fields.containsKey(UNPRICED) ? new BigDecimal(fields.get(COST)) : null;
    }

    <T> T paid(Optional<BigDecimal> price, Supplier<T> call) {
        Optional<Usd> counted = budgets.counted(price);
        begin(counted);
        try {
            T answer = call.get();
            end(counted, true);
            return answer;
        } catch (RuntimeException failure) {
            end(counted, mayBeCharged(failure));
            throw failure;
        }
    }

    /** Counts a call of an earlier attempt of which nobody knows whether it was made. */
    void presume(Optional<BigDecimal> price) {
        end(budgets.counted(price), true);
    }

    /** What is to be written with the job's next change. */
    synchronized Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        if (anyPaid) {
            fields.put(COST, spent.dollars().toPlainString());
        }
        if (unpriced) {
            fields.put(UNPRICED, "true");
        }
        return fields;
    }

    /** The fields were written. */
    synchronized void saved(Map<String, String> fields) {
        saved = inAll(fields);
    }

    /** The job is lost, and what has been spent on it since the last change counts all the same. */
    synchronized void settleLate() {
        if (spent.compareTo(saved) > 0) {
            store.settleLate(job.id(), budgets.spent(spent.minus(saved)), spent);
            saved = spent;
        }
    }

    private static boolean mayBeCharged(RuntimeException failure) {
        return FailureCode.OUTCOME_UNKNOWN.isThatOf(failure) || FailureCode.PROVIDER_OUTPUT_INVALID.isThatOf(failure);
    }

    private synchronized void begin(Optional<Usd> price) {
        if (price.isEmpty() && budgets.limited()) {
            throw new JobFailedException(
                    FailureCode.BUDGET_EXHAUSTED,
                    "There is a budget, and the price of the next call is not configured, so it is not made.");
        }
        Usd needed = price.orElse(Usd.ZERO);
        if (budgets.limited() && needed.compareTo(free) > 0) {
            Usd more = needed.minus(free);
            if (!store.reserve(job, budgets.reservation(job.job().owner(), more))) {
                throw new JobFailedException(
                        FailureCode.BUDGET_EXHAUSTED,
                        "Today's budget does not allow a further call that would cost %s.".formatted(needed));
            }
            free = free.plus(more);
        }
        free = free.minus(needed);
    }

    private synchronized void end(Optional<Usd> price, boolean charged) {
        Usd amount = price.orElse(Usd.ZERO);
        if (charged) {
            anyPaid = true;
            spent = spent.plus(amount);
            unpriced |= price.isEmpty();
        } else {
            free = free.plus(amount);
        }
    }
}
