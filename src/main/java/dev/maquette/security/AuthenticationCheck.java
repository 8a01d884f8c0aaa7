package dev.maquette.security;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Looks at the settings when the service starts. In production nothing that costs money is open to everybody by oversight:
 * then the mode has to be said, be it {@code open}.
 */
@Startup
@Singleton
class AuthenticationCheck {

    /** Asks for the identification, so that its settings are looked at before the first request. */
    AuthenticationCheck(
            AuthenticationConfig config, @All List<PaidAccess> paidAccess, CallerIdentification identification) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            checkProduction(config, paidAccess);
        }
    }

    /** Throws {@link ConfigurationException}, which the start tells without a stack trace. */
    static void checkProduction(AuthenticationConfig config, List<PaidAccess> paidAccess) {
        var paid = paidAccess.stream()
                .flatMap(access -> access.settings().stream())
                .toList();
        if (config.mode().isEmpty() && !paid.isEmpty()) {
            throw new ConfigurationException("With " + String.join(", ", paid)
                    + " set, everybody who reaches this service could spend your money: set maquette.auth.mode to api-key,"
                    + " jwt or both, or to open if that is wanted.");
        }
    }
}
