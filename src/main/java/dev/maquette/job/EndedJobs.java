package dev.maquette.job;

import dev.maquette.redis.RedisCommands;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The jobs of followed owners that have ended: an outbox that is filled in the same step in which a job ends, so that none
 * is missing from it, whatever dies then. There is one reader, a feature that may run in many processes: it takes an
 * entry out of {@link #STREAM} in the step in which it stores what it makes of it. Jobs of others leave nothing here.
 */
@ApplicationScoped
public class EndedJobs {

    /** The set of owners' ids; changed by scripts of the reader, together with its own keys. */
    public static final String FOLLOWED = "jobs:followed";

    /** The stream of ends; an entry is removed by its id. */
    public static final String STREAM = "jobs:ended";

    /** Well within the patience of the client for commands that block. */
    private static final Duration BLOCK = Duration.ofSeconds(1);

    private final RedisCommands redis;
    private final JobHandlers handlers;

    EndedJobs(@RedisClientName("workers") RedisDataSource workers, JobHandlers handlers) {
        this.redis = new RedisCommands(workers);
        this.handlers = handlers;
    }

    /**
     * One end.
     *
     * @param entry id within the stream
     * @param at when the job ended
     * @param job what {@code GET /jobs/{id}} answers, as JSON
     */
    public record Ended(String entry, String id, String kind, String owner, String status, Instant at, String job) {}

    /** What jobs can be of. */
    public Set<String> kinds() {
        return handlers.kinds();
    }

    /**
     * The ends that are still to be handled, oldest first; waits a moment when there are none. Blocks, and throws {@link
     * dev.maquette.redis.StoreUnavailableException}.
     */
    public List<Ended> next(int atMost) {
        Response reply = redis.execute(
                "XREAD",
                "COUNT",
                String.valueOf(atMost),
                "BLOCK",
                String.valueOf(BLOCK.toMillis()),
                "STREAMS",
                STREAM,
                EventFeed.START);
        List<Ended> ended = new ArrayList<>();
        if (reply != null) {
            for (Response entry : reply.get(0).get(1)) {
                ended.add(ended(entry.get(0).toString(), entry.get(1)));
            }
        }
        return ended;
    }

    /** Names and values come in turn, in the order in which {@code change.lua} writes them. */
    private static Ended ended(String entry, Response fields) {
        return new Ended(
                entry,
                fields.get(1).toString(),
                fields.get(3).toString(),
                fields.get(5).toString(),
                fields.get(7).toString(),
                Instant.parse(fields.get(9).toString()),
                fields.get(11).toString());
    }
}
