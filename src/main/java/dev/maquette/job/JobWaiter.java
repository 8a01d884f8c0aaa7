package dev.maquette.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits for a job's end on behalf of {@code Prefer: wait}. */
@ApplicationScoped
public class JobWaiter {

    private final JobStore store;
    private final EventBell bell;
    private final Clock clock;

    JobWaiter(JobStore store, EventBell bell, Clock clock) {
        this.store = store;
        this.bell = bell;
        this.clock = clock;
    }

    /** The job once it has ended, or as it is when the time is over. */
    public Optional<Job> await(String jobId, Duration atMost) {
        Instant deadline = clock.instant().plus(atMost);
        while (true) {
            try (EventBell.Listener listener = bell.listen(JobKeys.events(jobId))) {
                Optional<Job> job = store.find(jobId);
                if (job.isEmpty()
                        || job.get().status().ended()
                        || clock.instant().isAfter(deadline)) {
                    return job;
                }
                listener.await();
            }
        }
    }
}
