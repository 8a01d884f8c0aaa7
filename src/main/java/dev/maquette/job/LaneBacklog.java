package dev.maquette.job;

import dev.maquette.redis.RedisCommands;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Looks at what a lane holds without taking anything. */
@ApplicationScoped
class LaneBacklog {

    private final RedisCommands redis;
    private final Clock clock;

    LaneBacklog(RedisCommands redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /**
     * @param waiting jobs that no worker has taken yet
     * @param running jobs that a worker has, or had when it died
     * @param oldestSeconds how long the first of those that wait has been there; 0 when none waits
     */
    record Backlog(long waiting, long running, double oldestSeconds) {

        static final Backlog NONE = new Backlog(0, 0, 0);
    }

    /** The backlog now, of all processes together. Throws {@link dev.maquette.redis.StoreUnavailableException}. */
    Backlog of(String lane) {
        String key = JobKeys.lane(lane);
        if (redis.execute("EXISTS", key).toInteger() == 0) {
            return Backlog.NONE;
        }
        for (Response group : redis.execute("XINFO", "GROUPS", key)) {
            if (group.get("name").toString().equals(JobKeys.GROUP)) {
                return backlog(
                        key,
                        group.get("pending").toLong(),
                        group.get("last-delivered-id").toString());
            }
        }
        return Backlog.NONE;
    }

    private Backlog backlog(String key, long running, String lastTaken) {
        long waiting = redis.execute("XLEN", key).toLong() - running;
        Response first = redis.execute("XRANGE", key, "(" + lastTaken, "+", "COUNT", "1");
        if (first.size() == 0) {
            return new Backlog(0, running, 0);
        }
        // an entry's id begins with the milliseconds of its arrival
        String id = first.get(0).get(0).toString();
        long arrived = Long.parseLong(id.substring(0, id.indexOf('-')));
        return new Backlog(Math.max(waiting, 1), running, Math.max(0, clock.millis() - arrived) / 1000.0);
    }
}
