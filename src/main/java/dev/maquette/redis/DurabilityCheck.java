package dev.maquette.redis;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Warns at the start of the service when a Redis of somebody else may forget jobs. A server that does not tell, as many
 * managed ones, is believed; and one that does not answer now must not hold up the start.
 */
@ApplicationScoped
class DurabilityCheck {

    private static final Logger LOG = Logger.getLogger(DurabilityCheck.class);

    private final RedisDataSource redis;
    private final RedisConfiguration configuration;

    DurabilityCheck(RedisDataSource redis, RedisConfiguration configuration) {
        this.redis = redis;
        this.configuration = configuration;
    }

    /** Once the service runs, so that nobody waits for Redis and a start that is refused asks nothing. */
    void atStart(@ObservesAsync HttpServerStart started) {
        if (configuration.url().isPresent()) {
            warnings().forEach(LOG::warn);
        }
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        ServerInfo info =
                ask("INFO").map(Response::toString).map(ServerInfo::parse).orElse(ServerInfo.NOTHING);
        String policy = info.text("maxmemory_policy");
        if (!policy.isEmpty() && !policy.equals("noeviction")) {
            warnings.add("Redis has the maxmemory-policy " + policy
                    + ": when its memory is full it drops jobs and products; set it to noeviction.");
        }
        if (info.number("aof_enabled") == 0 && snapshotsAreOff()) {
            warnings.add(
                    "Redis keeps nothing on disk: its restart loses all jobs and products; set appendonly to yes.");
        }
        return warnings;
    }

    /** Only when the server says so. */
    private boolean snapshotsAreOff() {
        return ask("CONFIG", "GET", "save")
                .map(settings -> settings.get("save"))
                .filter(save -> save.toString().isBlank())
                .isPresent();
    }

    private Optional<Response> ask(String command, String... arguments) {
        try {
            return Optional.ofNullable(redis.execute(command, arguments));
        } catch (RuntimeException forbiddenOrUnavailable) {
            LOG.debugf(forbiddenOrUnavailable, "Redis does not answer to %s", command);
            return Optional.empty();
        }
    }
}
