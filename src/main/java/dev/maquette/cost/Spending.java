package dev.maquette.cost;

import dev.maquette.redis.RedisCommands;
import dev.maquette.redis.ScriptReply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the days' sums and compares them with the budgets. */
@ApplicationScoped
public class Spending {

    private static final String SPENT = "spent";
    private static final String RESERVED = "reserved";
    private static final String UNPRICED = "unpriced";

    private final RedisCommands redis;
    private final Budgets budgets;

    Spending(RedisCommands redis, Budgets budgets) {
        this.redis = redis;
        this.budgets = budgets;
    }

    /** What the caller would be told of work that is not begun yet. */
    public EstimatedCost of(String owner, Estimate estimate) {
        Optional<Usd> total = budgets.total(estimate);
        Optional<EstimatedCost.Budget> budget = tightest(owner);
        boolean within = budget.isEmpty()
                || total.isPresent() && total.get().compareTo(budget.get().leftUsd()) <= 0;
        List<EstimatedCost.Calls> calls = estimate.calls().stream()
                .map(paid -> new EstimatedCost.Calls(
                        paid.provider(),
                        paid.what(),
                        paid.count(),
                        budgets.counted(paid.price()).orElse(null)))
                .toList();
        return new EstimatedCost(total.orElse(null), calls, budget.orElse(null), within);
    }

    /** The budget of today of which the least is left for this caller. */
    Optional<EstimatedCost.Budget> tightest(String owner) {
        Stream<EstimatedCost.Budget> daily = budgets.daily().map(limit -> today(limit, "")).stream();
        Stream<EstimatedCost.Budget> perCaller = budgets.perCaller().map(limit -> today(limit, ":" + owner)).stream();
        return Stream.concat(daily, perCaller).min(Comparator.comparing(EstimatedCost.Budget::leftUsd));
    }

    DaySums ofOwner(LocalDate day, String owner) {
        return sums(day, ":" + owner);
    }

    DaySums ofAll(LocalDate day) {
        return sums(day, "");
    }

    /** By owner, those who have sums on that day. */
    Map<String, DaySums> byOwner(LocalDate day) {
        return fields(day).stream()
                .filter(field -> field.contains(":"))
                .map(field -> field.substring(field.indexOf(':') + 1))
                .distinct()
                .collect(Collectors.toMap(
                        owner -> owner, owner -> ofOwner(day, owner), (first, _) -> first, TreeMap::new));
    }

    private List<String> fields(LocalDate day) {
        return new ScriptReply(redis.execute("HKEYS", Budgets.key(day))).texts();
    }

    private EstimatedCost.Budget today(Usd limit, String suffix) {
        return new EstimatedCost.Budget(limit, sums(budgets.today(), suffix).left(limit), budgets.resetsAt());
    }

    private DaySums sums(LocalDate day, String suffix) {
        List<String> values = new ScriptReply(
                        redis.execute("HMGET", Budgets.key(day), SPENT + suffix, RESERVED + suffix, UNPRICED + suffix))
                .texts();
        return new DaySums(new Usd(number(values.get(0))), new Usd(number(values.get(1))), number(values.get(2)));
    }

    private static long number(String value) {
        return value == null ? 0 : Long.parseLong(value);
    }
}
