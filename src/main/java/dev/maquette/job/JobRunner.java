package dev.maquette.job;

import dev.maquette.redis.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

/** Runs jobs that were taken, from their last checkpoint to their end. */
@ApplicationScoped
class JobRunner {

    private final RunningJobs running;
    private final Leases leases;
    private final JobHandlers handlers;
    private final JobEnding ending;
    private final JobStore store;
    private final JobRecords records;
    private final Failpoint failpoint;
    private final JobTraces traces;
    private final JobLog log;

    JobRunner(
            RunningJobs running,
            Leases leases,
            JobHandlers handlers,
            JobEnding ending,
            JobStore store,
            JobRecords records,
            Failpoint failpoint,
            JobTraces traces,
            JobLog log) {
        this.running = running;
        this.leases = leases;
        this.handlers = handlers;
        this.ending = ending;
        this.store = store;
        this.records = records;
        this.failpoint = failpoint;
        this.traces = traces;
        this.log = log;
    }

    void run(TakenJob taken) {
        leases.keep();
        RunningJob job = running.begin(taken);
        MDC.put("job", taken.id());
        MDC.put("request_id", String.valueOf(taken.job().requestId()));
        try {
            log.taken(job.record());
            failpoint.reached("take");
            traces.attempt(job.record(), () -> settledAttempt(job));
        } catch (JobLostException e) {
            log.lost(job.record(), e.getMessage());
        } catch (StoreUnavailableException e) {
            log.left(job.record(), "the store is away: " + e.getMessage());
        } catch (RuntimeException e) {
            log.left(job.record(), e);
        } finally {
            running.end(job);
            MDC.clear();
        }
    }

    /** Whoever notices the loss, a change of the job or the lease, what was paid for until then counts. */
    private void settledAttempt(RunningJob job) {
        try {
            attempt(job);
        } catch (JobLostException lost) {
            job.settleLate();
            throw lost;
        }
    }

    private void attempt(RunningJob job) {
        TakenJob taken = job.taken();
        try {
            if (taken.exhausted()) {
                throw new JobFailedException(
                        FailureCode.PIPELINE_ERROR,
                        "The job was begun %d times and each time its process ended."
                                .formatted(taken.job().attempts()));
            }
            JobHandler<Object> handler = handlers.of(taken.job().kind());
            ending.succeed(job, handler.run(job, records.parse(taken.input(), handler.input())));
        } catch (HandBackException e) {
            handBack(job);
        } catch (JobLostException | StoreUnavailableException e) {
            throw e;
        } catch (Exception e) {
            failed(job, e);
        }
    }

    private void failed(RunningJob job, Exception thrown) {
        if (job.hold().stopping() && !FailureCode.OUTCOME_UNKNOWN.isThatOf(thrown)) {
            // what fails while everything around it is being shut down says nothing about the job
            handBack(job);
            return;
        }
        if (!(thrown instanceof FailureWithCode)) {
            log.unexpected(job.record(), thrown);
        }
        Failure failure = Failure.of(thrown);
        traces.failed(failure);
        ending.fail(job, failure);
    }

    void handBack(RunningJob job) {
        store.handBack(job.taken());
        job.hold().lose("it was handed back", false);
        log.handedBack(job.record());
    }
}
