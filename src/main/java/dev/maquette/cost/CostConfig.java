package dev.maquette.cost;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** How much may be spent at providers. What they ask for one call is configured with each of them. */
@ConfigMapping(prefix = "maquette.cost")
interface CostConfig {

    /** US dollars that all callers together may spend in a day (UTC). None by default: the accounts are the operator's. */
    Optional<BigDecimal> dailyBudget();

    /** US dollars that one caller may spend in a day (UTC); in open mode everybody is the same caller. */
    Optional<BigDecimal> dailyBudgetPerCaller();

    /**
     * What counts as the price of a call that has none configured: {@code deny} refuses such calls as soon as there is a
     * budget, since nobody could tell when it is used up; an amount in US dollars counts as the most that it may cost.
     */
    @WithDefault("deny")
    String unknownPrice();

    /** How long the days' sums are kept: a year, and a month to look back at it. */
    @WithDefault("400d")
    Duration retention();
}
