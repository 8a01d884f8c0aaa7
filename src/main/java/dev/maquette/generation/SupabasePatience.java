package dev.maquette.generation;

import dev.maquette.job.Awaited;
import dev.maquette.job.FailureCode;
import dev.maquette.job.JobContext;
import dev.maquette.job.JobFailedException;
import dev.maquette.supabase.SupabaseException;
import dev.maquette.supabase.SupabaseFailure;
import java.time.Clock;
import java.time.Instant;

/** Keeps at Supabase for as long as is configured, because what a job has paid for is not given up for an outage. */
class SupabasePatience {

    private final GenerationConfig config;
    private final Clock clock;

    SupabasePatience(GenerationConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes a call that may be repeated as it is until it succeeds.
     *
     * @throws SupabaseException when it fails for good, or still does when the time, or that of the job, is over
     */
    void outlast(JobContext job, Runnable call) {
        Attempts attempts = new Attempts(call, clock.instant().plus(config.supabasePatience()));
        try {
            job.<Attempts, Boolean>await(attempts, Attempts::next, _ -> {}, _ -> {});
        } catch (JobFailedException e) {
            if (e.failureCode() == FailureCode.DEADLINE_EXCEEDED && attempts.failure != null) {
                throw attempts.failure;
            }
            throw e;
        }
    }

    private final class Attempts {

        private final Runnable call;
        private final Instant end;
        private SupabaseException failure;

        private Attempts(Runnable call, Instant end) {
            this.call = call;
            this.end = end;
        }

        private Awaited<Boolean> next() {
            try {
                call.run();
                return new Awaited.Done<>(true);
            } catch (SupabaseException e) {
                if (e.failure() instanceof SupabaseFailure.Unavailable
                        && clock.instant().isBefore(end)) {
                    failure = e;
                    return new Awaited.Pending<>(0);
                }
                throw e;
            }
        }
    }
}
