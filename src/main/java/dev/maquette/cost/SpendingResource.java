package dev.maquette.cost;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.maquette.security.Caller;
import dev.maquette.security.CurrentCaller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was spent, day by day. */
@Path("/spending")
@Tag(name = "Spending", description = "What was spent at providers, by the configured prices")
public class SpendingResource {

    private final Spending spending;
    private final Budgets budgets;
    private final CurrentCaller caller;

    SpendingResource(Spending spending, Budgets budgets, CurrentCaller caller) {
        this.spending = spending;
        this.budgets = budgets;
        this.caller = caller;
    }

    /** @param budget of today; null without one */
    @Schema(name = "Spending")
    public record Report(@Schema(nullable = true) EstimatedCost.Budget budget, List<Day> days) {}

    /**
     * @param unpricedJobs ended jobs with a call of which nobody knows the price; they are not in the sums
     * @param callers everybody's, for admins only
     */
    public record Day(
            LocalDate date,
            Usd spentUsd,
            Usd reservedUsd,
            long unpricedJobs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
            Map<String, Sums> callers) {}

    @GET
    @RunOnVirtualThread
    @Operation(operationId = "getSpending", summary = "Newest day first; the caller's own, and for admins everybody's")
    public Report report(@QueryParam("days") @DefaultValue("7") @Min(1) @Max(366) int days) {
        Caller asking = caller.get();
        LocalDate today = budgets.today();
        return new Report(
                spending.tightest(asking.id()).orElse(null),
                IntStream.range(0, days)
                        .mapToObj(today::minusDays)
                        .map(date -> asking.admin() ? ofAll(date) : ofOwner(date, asking.id()))
                        .toList());
    }

    private Day ofOwner(LocalDate date, String owner) {
        return day(date, spending.ofOwner(date, owner), null);
    }

    private Day ofAll(LocalDate date) {
        return day(date, spending.ofAll(date), spending.byOwner(date));
    }

    private static Day day(LocalDate date, Sums sums, Map<String, Sums> callers) {
        return new Day(date, sums.spentUsd(), sums.reservedUsd(), sums.unpricedJobs(), callers);
    }
}
