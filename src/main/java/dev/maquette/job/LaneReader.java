package dev.maquette.job;

import dev.maquette.redis.RedisCommands;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lanes' streams as one consumer of their group. It has a Redis client of its own, because a blocking read holds
 * a connection.
 */
@ApplicationScoped
class LaneReader {

    /** How long a look for new entries waits for one. */
    static final Duration BLOCK = Duration.ofSeconds(1);

    private static final Duration ENDED = Duration.ofDays(1);

    /** Where a look at all entries begins, and what Redis answers at its end. */
    private static final String START = "0-0";

    private final RedisCommands redis;
    private final JobConfig config;

    LaneReader(@RedisClientName("workers") RedisDataSource workers, JobConfig config) {
        this.redis = new RedisCommands(workers);
        this.config = config;
    }

    /** An entry of a lane: its own id and the job that it names. */
    record Entry(String id, String job) {}

    void createGroup(String lane) {
        try {
            redis.execute("XGROUP", "CREATE", JobKeys.lane(lane), JobKeys.GROUP, "0", "MKSTREAM");
        } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).contains("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** Drops the consumers of processes that ended long ago; one that still holds an entry stays until it is taken over. */
    void forgetEndedConsumers(String lane) {
        for (Response consumer : redis.execute("XINFO", "CONSUMERS", JobKeys.lane(lane), JobKeys.GROUP)) {
            if (consumer.get("pending").toLong() == 0 && consumer.get("idle").toLong() > ENDED.toMillis()) {
                redis.execute(
                        "XGROUP",
                        "DELCONSUMER",
                        JobKeys.lane(lane),
                        JobKeys.GROUP,
                        consumer.get("name").toString());
            }
        }
    }

    /** Waits a moment for new entries, at most so many. */
    List<Entry> next(String lane, String consumer, int count) {
        Response reply = redis.execute(
                "XREADGROUP",
                "GROUP",
                JobKeys.GROUP,
                consumer,
                "COUNT",
                String.valueOf(count),
                "BLOCK",
                String.valueOf(BLOCK.toMillis()),
                "STREAMS",
                JobKeys.lane(lane),
                ">");
        return reply == null ? List.of() : entries(reply.get(0).get(1));
    }

    /** Takes over entries whose worker has been silent for a lease, at most so many. */
    List<Entry> expired(String lane, String consumer, int count) {
        String cursor = START;
        List<Entry> found;
        // Redis looks at ten entries for each that is wanted and then answers, even if it has found none
        do {
            Response reply = redis.execute(
                    "XAUTOCLAIM",
                    JobKeys.lane(lane),
                    JobKeys.GROUP,
                    consumer,
                    String.valueOf(config.lease().toMillis()),
                    cursor,
                    "COUNT",
                    String.valueOf(count));
            cursor = reply.get(0).toString();
            found = entries(reply.get(1));
        } while (found.isEmpty() && !cursor.equals(START));
        return found;
    }

    private static List<Entry> entries(Response list) {
        List<Entry> entries = new ArrayList<>();
        for (Response entry : list) {
            if (entry != null && entry.get(1) != null) {
                entries.add(
                        new Entry(entry.get(0).toString(), entry.get(1).get(1).toString()));
            }
        }
        return entries;
    }
}
