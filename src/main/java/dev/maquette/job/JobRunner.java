package dev.maquette.job;

import dev.maquette.cost.Budgets;
import dev.maquette.redis.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.MDC;

/** Runs jobs that were taken, from their last checkpoint to their end, and knows which ones run in this process. */
@ApplicationScoped
class JobRunner {

    private final JobHandlers handlers;
    private final JobLedger ledger;
    private final JobEnding ending;
    private final JobStore store;
    private final JobRecords records;
    private final Budgets budgets;
    private final Failpoint failpoint;
    private final JobConfig config;
    private final Clock clock;
    private final JobTraces traces;
    private final JobLog log;
    private final EventBell bell;
    private final Map<String, RunningJob> running = new ConcurrentHashMap<>();

    JobRunner(
            JobHandlers handlers,
            JobLedger ledger,
            JobEnding ending,
            JobStore store,
            JobRecords records,
            Budgets budgets,
            Failpoint failpoint,
            JobConfig config,
            Clock clock,
            JobTraces traces,
            JobLog log,
            EventBell bell) {
        this.handlers = handlers;
        this.ledger = ledger;
        this.ending = ending;
        this.store = store;
        this.records = records;
        this.budgets = budgets;
        this.failpoint = failpoint;
        this.config = config;
        this.clock = clock;
        this.traces = traces;
        this.log = log;
        this.bell = bell;
    }

    Collection<RunningJob> running() {
        return running.values();
    }

    boolean runs(String jobId) {
        return running.containsKey(jobId);
    }

    void run(TakenJob taken) {
        RunningJob job = new RunningJob(
                taken, ledger, new JobCosts(taken, store, budgets), failpoint, traces, config, clock, log, bell);
        running.put(taken.id(), job);
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
            running.remove(taken.id(), job);
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
