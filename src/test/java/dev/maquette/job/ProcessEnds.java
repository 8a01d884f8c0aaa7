package dev.maquette.job;

import dev.maquette.redis.RedisCommands;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The ways in which an attempt ends before its job does. */
@ApplicationScoped
public class ProcessEnds {

    private final RunningJobs jobs;
    private final RedisCommands redis;

    ProcessEnds(RunningJobs jobs, RedisCommands redis) {
        this.jobs = jobs;
        this.redis = redis;
    }

    /** As a stopping process does it. */
    public void stop(JobContext job) {
        running(job.id()).hold().stop();
    }

    /** As another worker does it that found the lease expired: it takes the entry, and then ends without a word. */
    public void takeAway(JobContext job) {
        TakenJob taken = running(job.id()).taken();
        redis.execute("HINCRBY", JobKeys.job(job.id()), "token", "1");
        redis.execute(
                "XCLAIM",
                JobKeys.lane(taken.lane()),
                JobKeys.GROUP,
                "a-dead-worker",
                "0",
                taken.entry(),
                "IDLE",
                String.valueOf(Duration.ofHours(1).toMillis()),
                "JUSTID");
    }

    RunningJob running(String id) {
        return jobs.all().stream()
                .filter(running -> running.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
