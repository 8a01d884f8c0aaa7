package dev.maquette.security;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Looks at the settings when the service starts. In production nothing that costs money is open to everybody by oversight:
 * then the mode has to be said, be it {@code open}.
 */
@Startup
@Singleton
class AuthenticationCheck {

    private static final Logger LOG = Logger.getLogger(AuthenticationCheck.class);

    /** Asks for the identification, so that its settings are looked at before the first request. */
    AuthenticationCheck(
            AuthenticationConfig config, @All List<PaidAccess> paidAccess, CallerIdentification identification) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            checkProduction(config, paidAccess);
        }
        LOG.info(callers(config));
    }

    /** Who is let in, without any secret. */
    private static String callers(AuthenticationConfig config) {
        var mode = config.effectiveMode();
        if (mode == AuthenticationConfig.Mode.OPEN) {
            return "Callers: everybody (maquette.auth.mode is open)";
        }
        var accepted = new ArrayList<String>();
        if (mode.acceptsKeys()) {
            accepted.add("API keys of "
                    + String.join(", ", new TreeSet<>(config.apiKeys().keySet())));
        }
        if (mode.acceptsTokens()) {
            accepted.add("access tokens of the Supabase project's users");
        }
        return "Callers: " + String.join(" and ", accepted);
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
