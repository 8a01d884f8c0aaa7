package dev.maquette.provider;

import dev.maquette.cost.Estimate;
import dev.maquette.cost.PaidCalls;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Someone who is paid for each call that makes something. */
public interface PaidService {

    /** The name under which people configure this provider and jobs report it, for example {@code gemini}. */
    String name();

    /** What one call costs in USD according to the configuration, or empty when that is not known. */
    default Optional<BigDecimal> price() {
        return Optional.empty();
    }

    /**
     * What so many of its calls will cost. Nothing when there is nobody to call: then the job ends without having paid.
     *
     * @param what is made by one call
     */
    static Estimate estimate(Supplier<? extends PaidService> service, String what, int count) {
        try {
            PaidService called = service.get();
            return Estimate.of(new PaidCalls(called.name(), what, count, called.price()));
        } catch (ProviderException nobody) {
            return Estimate.NOTHING;
        }
    }

    /** The one who asks most; whoever's price is not known may do so. */
    static <P extends PaidService> P dearest(List<P> services) {
        return services.stream()
                .filter(service -> service.price().isEmpty())
                .findFirst()
                .orElseGet(() -> services.stream()
                        .max(Comparator.comparing(service -> service.price().orElseThrow()))
                        .orElseThrow());
    }
}
