package dev.maquette.job;

import dev.maquette.redis.RedisScript;
import dev.maquette.redis.RedisScripts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes running jobs wait for what is limited over all processes together, such as the quota of one account. */
@ApplicationScoped
public class FleetLimits {

    private final RedisScript enter;
    private final RedisScript pace;
    private final JobConfig config;
    private final Clock clock;

    FleetLimits(RedisScripts scripts, JobConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.enter = scripts.load("/dev/maquette/job/enter.lua");
        this.pace = scripts.load("/dev/maquette/job/pace.lua");
    }

    /**
     * Waits until the job is among at most so many running jobs of a group. It stays there until it ends or is handed back,
     * however that comes about. A job that waits for longer than a lease goes back to its lane: its place may be what a member
     * needs whose process died.
     */
    public void enter(JobContext job, String group, int atMost) {
        Instant patience = clock.instant().plus(config.lease());
        await(job, () -> {
            if (enters(job, group, atMost)) {
                return true;
            }
            if (clock.instant().isAfter(patience)) {
                throw new HandBackException("Others of the group " + group + " have to end first.");
            }
            return false;
        });
    }

    private boolean enters(JobContext job, String group, int atMost) {
        return enter.run(List.of("jobs:group:" + group), List.of(String.valueOf(atMost), job.id()))
                        .number()
                == 1;
    }

    /**
     * Waits until fewer than so many things have passed within a time.
     *
     * @param what passes, unique within the job; it passes again at once as long as the time goes on
     */
    public void pass(JobContext job, String pace, int atMost, Duration within, String what) {
        List<String> arguments =
                List.of(String.valueOf(atMost), String.valueOf(within.toMillis()), job.id() + ":" + what);
        await(job, () -> this.pace.run(List.of("jobs:pace:" + pace), arguments).number() == 1);
    }

    private static void await(JobContext job, BooleanSupplier admitted) {
        job.<BooleanSupplier, Boolean>await(
                admitted,
                asked -> asked.getAsBoolean() ? new Awaited.Done<>(true) : new Awaited.Pending<>(0),
                _ -> {},
                _ -> {});
    }
}
