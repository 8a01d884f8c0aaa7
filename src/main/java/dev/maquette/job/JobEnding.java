package dev.maquette.job;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/** The three ends of a job, each together with the feature's documents. */
@ApplicationScoped
class JobEnding {

    private final JobHandlers handlers;
    private final JobLedger ledger;
    private final JobStore store;
    private final JobRecords records;
    private final Failpoint failpoint;
    private final Clock clock;
    private final JobLog log;
    private final ExecutorService threads;

    JobEnding(
            JobHandlers handlers,
            JobLedger ledger,
            JobStore store,
            JobRecords records,
            Failpoint failpoint,
            Clock clock,
            JobLog log,
            @VirtualThreads ExecutorService threads) {
        this.handlers = handlers;
        this.ledger = ledger;
        this.store = store;
        this.records = records;
        this.failpoint = failpoint;
        this.clock = clock;
        this.log = log;
        this.threads = threads;
    }

    void succeed(RunningJob job, JobOutcome outcome) {
        failpoint.reached("commit");
        Map<String, String> last = new HashMap<>();
        last.put("progress", "100");
        last.put("stage", "complete");
        last.put("message", outcome.message());
        last.put("result", records.write(outcome.result()));
        job.end(JobStatus.SUCCEEDED, last, outcome.changes());
        failpoint.reached("committed");
        log.succeeded(job.record());
        tellHandler(job.record());
    }

    void fail(RunningJob job, Failure failure) {
        job.end(
                JobStatus.FAILED,
                reason(failure),
                failedChanges(job.taken().job(), job.taken().input(), failure));
        log.failed(job.record(), failure);
        tellHandler(job.record());
    }

    Cancellation cancel(String jobId, Function<DocumentChanges, DocumentChanges> changes) {
        Map<String, String> fields = store.fields(jobId).orElse(Map.of());
        if (fields.isEmpty() || JobStatus.of(fields.get("status")).ended()) {
            return Cancellation.ALREADY_FINISHED;
        }
        Job job = records.read(fields);
        Map<String, String> set = new HashMap<>(reason(Failure.CANCELLED));
        set.put("status", JobStatus.CANCELLED.word());
        set.put("completed_at", clock.instant().toString());
        Map<String, String> after = new HashMap<>(fields);
        after.putAll(set);
        DocumentChanges own = failedChanges(job, fields.get("input"), Failure.CANCELLED);
        String verdict = ledger.endFromOutside(
                job, fields.get("lane"), set, changes.apply(own), records.event(records.read(after)));
        if (!verdict.equals("done")) {
            return Cancellation.ALREADY_FINISHED;
        }
        log.cancelled(after);
        tellHandler(after);
        // read again: a worker may have paid between the first look and the cancel
        Map<String, String> last = store.fields(jobId).orElse(fields);
        boolean ordered = last.keySet().stream().anyMatch(RunningJob::isIntent);
        return ordered || JobCosts.isCharged(last) ? Cancellation.TOO_LATE_CHARGED : Cancellation.STOPPED;
    }

    private void tellHandler(Map<String, String> record) {
        Job job = records.read(record);
        threads.execute(() -> handlers.of(job.kind()).ended(job));
    }

    private DocumentChanges failedChanges(Job job, String input, Failure failure) {
        JobHandler<Object> handler = handlers.of(job.kind());
        return handler.failed(job, records.parse(input, handler.input()), failure);
    }

    private static Map<String, String> reason(Failure failure) {
        return Map.of("error_code", failure.code().code(), "error_message", failure.message());
    }
}
