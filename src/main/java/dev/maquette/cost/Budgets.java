package dev.maquette.cost;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The budgets of the day, which begins at 00:00 UTC. Before a job begins, all that it will probably spend is reserved; what it
 * spends is taken from there and counts on that day, and what is left of it is free again at its end. The sums change in the
 * scripts that change the job, so that they and the jobs never disagree.
 */
@Startup
@ApplicationScoped
public class Budgets {

    private static final Logger LOG = Logger.getLogger(Budgets.class);

    /** The functions that scripts share which change the sums. */
    public static final String SCRIPT = "/dev/maquette/cost/budget.lua";

    private static final String DENY = "deny";

    private final Optional<Usd> daily;
    private final Optional<Usd> perCaller;
    private final Optional<Usd> ceiling;
    private final Duration retention;
    private final Clock clock;

    Budgets(CostConfig config, Clock clock) {
        this.daily = amount("daily-budget", config.dailyBudget());
        this.perCaller = amount("daily-budget-per-caller", config.dailyBudgetPerCaller());
        this.ceiling = ceiling(config.unknownPrice());
        this.retention = config.retention();
        this.clock = clock;
        LOG.infof(
                "Budget of a day: %s for everybody, %s for each caller; a call without a price %s",
                told(daily),
                told(perCaller),
                ceiling.map(most -> "counts as " + most).orElse("is refused under a budget"));
    }

    private static String told(Optional<Usd> budget) {
        return budget.map(Usd::toString).orElse("no limit");
    }

    /** Whether there is one. */
    public boolean limited() {
        return daily.isPresent() || perCaller.isPresent();
    }

    public Optional<Usd> daily() {
        return daily;
    }

    public Optional<Usd> perCaller() {
        return perCaller;
    }

    /** What a call counts for: its price, or the ceiling for those without one; empty when there is neither. */
    public Optional<Usd> counted(Optional<BigDecimal> price) {
        return price.map(Usd::of).or(() -> ceiling);
    }

    /** The sum; empty when the price of a call is not known. */
    public Optional<Usd> total(Estimate estimate) {
        Usd sum = Usd.ZERO;
        for (PaidCalls calls : estimate.calls()) {
            Optional<Usd> counted = counted(calls.price());
            if (counted.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(counted.get().times(calls.count()));
        }
        return Optional.of(sum);
    }

    /**
     * What to reserve before a job begins, or empty when nobody has to be paid or nobody knows how much.
     *
     * @throws ApiException {@code price_unknown} when there is a budget and a price that it cannot be compared with
     */
    public Optional<Reservation> before(String owner, Estimate estimate) {
        Optional<Usd> total = total(estimate);
        if (total.isEmpty() && limited()) {
            throw new ApiException(ErrorCode.PRICE_UNKNOWN, unpriced(estimate));
        }
        return total.filter(sum -> sum.compareTo(Usd.ZERO) > 0).map(sum -> reservation(owner, sum));
    }

    public Reservation reservation(String owner, Usd amount) {
        return new Reservation(
                key(today()),
                owner,
                amount.millionths(),
                daily.map(Usd::millionths).orElse(null),
                perCaller.map(Usd::millionths).orElse(null),
                retention.toSeconds());
    }

    public Spent spent(Usd total) {
        return new Spent(key(today()), total.millionths(), retention.toSeconds());
    }

    /** The answer to a job that is not begun because it would cost more than is left. */
    public ApiException exhausted(Usd amount) {
        return ApiException.retryLater(
                ErrorCode.BUDGET_EXHAUSTED,
                "This would cost about %s, and less than that is left of today's budget; the next day begins at 00:00 UTC."
                        .formatted(amount),
                Duration.between(clock.instant(), resetsAt()));
    }

    public Instant resetsAt() {
        return today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static String key(LocalDate day) {
        return "cost:" + day;
    }

    private String unpriced(Estimate estimate) {
        List<String> providers = estimate.calls().stream()
                .filter(calls -> counted(calls.price()).isEmpty())
                .map(PaidCalls::provider)
                .distinct()
                .toList();
        return "There is a budget, and the price of a call to %s is not configured, so it is not made."
                .formatted(String.join(" and ", providers));
    }

    private static Optional<Usd> ceiling(String setting) {
        if (setting.equals(DENY)) {
            return Optional.empty();
        }
        try {
            return amount("unknown-price", Optional.of(new BigDecimal(setting)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "maquette.cost.unknown-price must be deny or an amount in US dollars, and is " + setting, e);
        }
    }

    private static Optional<Usd> amount(String setting, Optional<BigDecimal> dollars) {
        if (dollars.filter(given -> given.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("maquette.cost." + setting + " must not be below zero");
        }
        return dollars.map(Usd::of);
    }
}
