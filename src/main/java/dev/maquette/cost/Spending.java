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

    Sums ofOwner(LocalDate day, String owner) {
        return sums(day, ":" + owner);
    }

    Sums ofAll(LocalDate day) {
        return sums(day, "");
    }

    /** By owner, those who have sums on that day. */
    Map<String, Sums> byOwner(LocalDate day) {
        Map<String, String> fields = new ScriptReply(redis.execute("HGETALL", Budgets.key(day))).fields();
        return fields.keySet().stream()
                .filter(field -> field.contains(":"))
                .map(field -> field.substring(field.indexOf(':')))
                .distinct()
                .collect(Collectors.toMap(
                        suffix -> suffix.substring(1),
                        suffix -> sums(
                                fields.get(SPENT + suffix),
                                fields.get(RESERVED + suffix),
                                fields.get(UNPRICED + suffix)),
                        (first, _) -> first,
                        TreeMap::new));
    }

    private EstimatedCost.Budget today(Usd limit, String suffix) {
        return new EstimatedCost.Budget(limit, sums(budgets.today(), suffix).left(limit), budgets.resetsAt());
    }

    private Sums sums(LocalDate day, String suffix) {
        List<String> values = new ScriptReply(
                        redis.execute("HMGET", Budgets.key(day), SPENT + suffix, RESERVED + suffix, UNPRICED + suffix))
                .texts();
        return sums(values.get(0), values.get(1), values.get(2));
    }

    private static Sums sums(String spent, String reserved, String unpriced) {
        return new Sums(new Usd(number(spent)), new Usd(number(reserved)), number(unpriced));
    }

    private static long number(String value) {
        return value == null ? 0 : Long.parseLong(value);
    }
}
