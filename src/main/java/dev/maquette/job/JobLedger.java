package dev.maquette.job;

import dev.maquette.cost.Budgets;
import dev.maquette.cost.Usd;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Writes the changes of jobs that this process runs, outlasting a store that is away. */
@ApplicationScoped
class JobLedger {

    private final JobStore store;
    private final JobRecords records;
    private final StorePatience patience;
    private final Budgets budgets;
    private final JobConfig config;

    JobLedger(JobStore store, JobRecords records, StorePatience patience, Budgets budgets, JobConfig config) {
        this.store = store;
        this.records = records;
        this.patience = patience;
        this.budgets = budgets;
        this.config = config;
    }

    <T> T read(String stored, Class<T> type) {
        return records.parse(stored, type);
    }

    String write(Object value) {
        return records.write(value);
    }

    /**
     * Writes fields and documents in one go.
     *
     * @param event null for a change that nobody is told of
     * @param after the whole record once it is changed, for the event
     * @throws JobLostException when this worker no longer has the job
     */
    void change(
            TakenJob job,
            Map<String, String> set,
            List<String> removed,
            DocumentChanges changes,
            String event,
            Map<String, String> after,
            boolean ends) {
        String data = event == null ? null : records.event(records.read(after));
        String verdict = patience.outlast(() -> untilNoConflict(
                job.id(),
                job.lane(),
                changes,
                documents -> new JobChange(
                        job.token(),
                        JobRecords.flat(set),
                        removed,
                        documents,
                        budgets.spent(JobCosts.inAll(after)),
                        event,
                        data,
                        config.retention().toSeconds(),
                        ends)));
        if (!verdict.equals("done")) {
            throw new JobLostException(job.id(), verdict, verdict.equals(JobStatus.CANCELLED.word()));
        }
    }

    /** Ends a job that no worker of this process has; answers as {@link JobStore#change}. */
    String endFromOutside(Job job, String lane, Map<String, String> set, DocumentChanges changes, String data) {
        String event = set.get("status");
        return untilNoConflict(
                job.id(),
                lane,
                changes,
                documents -> new JobChange(
                        null,
                        JobRecords.flat(set),
                        List.of(),
                        documents,
                        // nothing but its worker knows better
                        budgets.spent(Usd.ZERO),
                        event,
                        data,
                        config.retention().toSeconds(),
                        true));
    }

    private String untilNoConflict(
            String jobId, String lane, DocumentChanges changes, Function<List<DocumentChange>, JobChange> request) {
        String verdict = "conflict";
        while (verdict.equals("conflict")) {
            verdict = store.change(jobId, lane, request.apply(changes.compute()));
        }
        return verdict;
    }
}
