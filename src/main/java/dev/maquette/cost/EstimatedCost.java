package dev.maquette.cost;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to {@code ?estimate=true}: what work would probably cost, without beginning it.
 *
 * @param costUsd null when the price of a call is not known
 * @param withinBudget whether it would be begun now
 */
@RegisterForReflection
public record EstimatedCost(
        @Schema(nullable = true) Usd costUsd,
        List<Calls> calls,
        @Schema(nullable = true) Budget budget,
        boolean withinBudget) {

    /** @param priceUsd of one call; null when it is not known */
    @RegisterForReflection
    public record Calls(
            String provider,
            String what,
            int count,
            @Schema(nullable = true) Usd priceUsd) {}

    /**
     * The budget of which the least is left.
     *
     * @param leftUsd neither spent nor reserved
     * @param resetsAt when the next day begins
     */
    @RegisterForReflection
    public record Budget(Usd dailyUsd, Usd leftUsd, Instant resetsAt) {}
}
