package dev.maquette.webhook;

import dev.maquette.http.StoredJson;
import dev.maquette.job.EndedJobs;
import dev.maquette.redis.RedisCommands;
import dev.maquette.redis.RedisScript;
import dev.maquette.redis.RedisScripts;
import dev.maquette.redis.ScriptReply;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The endpoints of all callers, in Redis. The ended jobs of a caller are kept for telling as long as there is one. */
@ApplicationScoped
class Endpoints {

    private final RedisCommands redis;
    private final RedisScript register;
    private final RedisScript remove;
    private final StoredJson json;
    private final WebhooksConfig config;

    Endpoints(RedisScripts scripts, RedisCommands redis, StoredJson json, WebhooksConfig config) {
        this.redis = redis;
        this.register = scripts.load("/dev/maquette/webhook/register.lua");
        this.remove = scripts.load("/dev/maquette/webhook/remove.lua");
        this.json = json;
        this.config = config;
    }

    /** False when the owner has as many as one may have. */
    boolean register(Endpoint endpoint) {
        return register.run(
                                keys(endpoint.owner()),
                                List.of(
                                        endpoint.owner(),
                                        endpoint.id(),
                                        json.write(endpoint),
                                        String.valueOf(config.endpointsPerCaller())))
                        .number()
                == 1;
    }

    /** In the order in which they were registered. */
    List<Endpoint> of(String owner) {
        return new ScriptReply(redis.execute("HVALS", WebhookKeys.endpoints(owner)))
                .texts().stream()
                        .map(stored -> json.read(stored, Endpoint.class))
                        .sorted(Comparator.comparing(Endpoint::createdAt).thenComparing(Endpoint::id))
                        .toList();
    }

    Optional<Endpoint> find(String owner, String id) {
        return Optional.ofNullable(redis.execute("HGET", WebhookKeys.endpoints(owner), id))
                .map(stored -> json.read(stored.toString(), Endpoint.class));
    }

    /** Removes it with all that it was still to be told; false when there is none. */
    boolean remove(String owner, String id) {
        return remove.run(keys(owner), List.of(owner, id)).number() == 1;
    }

    private static List<String> keys(String owner) {
        return List.of(WebhookKeys.endpoints(owner), EndedJobs.FOLLOWED);
    }
}
