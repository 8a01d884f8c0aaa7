package dev.maquette.provider;

import java.math.BigDecimal;
import java.util.Optional;

/** Someone who is paid for each picture that is made within a call. */
public interface PaidService {

    /** The name under which people configure this provider and jobs report it, for example {@code gemini}. */
    String name();

    /** What one picture costs in USD according to the configuration, or empty when that is not known. */
    default Optional<BigDecimal> price() {
        return Optional.empty();
    }
}
