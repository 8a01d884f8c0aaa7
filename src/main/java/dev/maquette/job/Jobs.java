package dev.maquette.job;

import dev.maquette.cost.Budgets;
import dev.maquette.cost.Estimate;
import dev.maquette.cost.Reservation;
import dev.maquette.cost.Spending;
import dev.maquette.cost.Usd;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The way in: accepts work, cancels it and tells of it. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);
    private static final Duration QUEUE_FULL_RETRY = Duration.ofSeconds(5);

    private final JobStore store;
    private final JobRecords records;
    private final JobConfig config;
    private final JobEnding ending;
    private final Failpoint failpoint;
    private final Clock clock;
    private final JobHandlers handlers;
    private final Budgets budgets;
    private final Spending spending;
    private final JobTraces traces;
    private final JobLog log;

    Jobs(
            JobStore store,
            JobRecords records,
            JobConfig config,
            JobEnding ending,
            Failpoint failpoint,
            Clock clock,
            JobHandlers handlers,
            Budgets budgets,
            Spending spending,
            JobTraces traces,
            JobLog log) {
        this.store = store;
        this.records = records;
        this.config = config;
        this.ending = ending;
        this.failpoint = failpoint;
        this.clock = clock;
        this.handlers = handlers;
        this.budgets = budgets;
        this.spending = spending;
        this.traces = traces;
        this.log = log;
    }

    /**
     * Accepts work: its record, its queue entry, the documents' changes and the idempotency entry, all or nothing.
     *
     * @param work reads the documents and says what is to be done; called again when a document changed meanwhile. It
     *     throws an {@link ApiException} when the request cannot be taken now.
     * @throws ApiException {@code idempotency_key_reused}, {@code queue_full}, {@code budget_exhausted} or {@code price_unknown}
     */
    public Submission submit(Submitter submitter, Supplier<NewJob> work) {
        if (submitter.estimateOnly()) {
            return new Submission.Estimated(records.write(spending.of(submitter.owner(), estimate(work.get()))));
        }
        Optional<Submission> first = repeated(submitter);
        if (first.isPresent()) {
            return first.get();
        }
        while (true) {
            NewJob job = work.get();
            String answer = records.write(job.answer());
            Map<String, String> record = record(submitter, job);
            Reservation reservation =
                    budgets.before(submitter.owner(), estimate(job)).orElse(null);
            JobStore.AcceptReply reply = accept(submitter, job, record, answer, reservation);
            switch (reply.verdict()) {
                case "accepted" -> {
                    log.accepted(record);
                    failpoint.reached("accept");
                    return new Submission.Accepted(job.id(), answer, false);
                }
                case "replayed" -> {
                    return new Submission.Accepted(reply.job(), reply.answer(), true);
                }
                case "key_reused" -> throw keyReused();
                case "over_budget" -> throw budgets.exhausted(new Usd(reservation.amount()));
                case "queue_full" ->
                    throw ApiException.retryLater(
                            ErrorCode.QUEUE_FULL, "Too much work is waiting; try again later.", QUEUE_FULL_RETRY);
                default -> LOG.debugf("job %s meets a changed document, reading it again", job.id());
            }
        }
    }

    /** The answer to a request that a feature knows to be the repeat of the one which started a job. */
    public Submission repeated(String jobId, Object answer) {
        return new Submission.Accepted(jobId, records.write(answer), true);
    }

    /** A job that the caller may see: the own ones, and for an admin all. A stranger's is as good as none. */
    public Optional<Job> find(Caller caller, String jobId) {
        return store.find(jobId).filter(job -> caller.admin() || job.owner().equals(caller.id()));
    }

    /** The job whoever started it, for features that have checked whose document names it. */
    public Optional<Job> find(String jobId) {
        return store.find(jobId);
    }

    /**
     * Stops a job at once: from this moment nothing it does counts.
     *
     * @param changes makes the documents' changes that happen in the same moment out of the feature's own
     */
    public Cancellation cancel(String jobId, Function<DocumentChanges, DocumentChanges> changes) {
        return ending.cancel(jobId, changes);
    }

    public Cancellation cancel(String jobId) {
        return cancel(jobId, Function.identity());
    }

    private Optional<Submission> repeated(Submitter submitter) {
        return submitter
                .repeatable()
                .flatMap(request -> store.firstAnswer(idempotencyKey(submitter, request))
                        .map(first -> {
                            if (!first.fingerprint().equals(request.fingerprint())) {
                                throw keyReused();
                            }
                            return new Submission.Accepted(first.job(), first.answer(), true);
                        }));
    }

    private Estimate estimate(NewJob job) {
        return handlers.of(job.kind()).estimate(job.input());
    }

    private Map<String, String> record(Submitter submitter, NewJob work) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", work.id());
        fields.put("kind", work.kind());
        fields.put("lane", handlers.of(work.kind()).lane());
        fields.put("owner", submitter.owner());
        fields.put("workspace", work.workspace());
        fields.put("request_id", submitter.requestId());
        fields.put("status", JobStatus.QUEUED.word());
        fields.put("progress", "0");
        fields.put("attempts", "0");
        fields.put("token", "0");
        fields.put("created_at", clock.instant().toString());
        fields.put("input", records.write(work.input()));
        fields.putAll(traces.ofRequest());
        return fields;
    }

    private JobStore.AcceptReply accept(
            Submitter submitter, NewJob work, Map<String, String> fields, String answer, Reservation reservation) {
        String lane = fields.get("lane");
        Job job = records.read(fields);
        Optional<Acceptance.Idempotency> idempotency = submitter
                .repeatable()
                .map(request -> new Acceptance.Idempotency(
                        request.fingerprint(),
                        records.write(new Acceptance.FirstAnswer(request.fingerprint(), work.id(), answer)),
                        config.idempotencyRetention().toSeconds()));
        Acceptance acceptance = new Acceptance(
                work.id(),
                JobRecords.flat(fields),
                job.createdAt().toEpochMilli(),
                config.lanes().get(lane).depth(),
                records.event(job),
                config.retention().toSeconds(),
                idempotency.orElse(null),
                reservation,
                work.changes());
        return store.accept(
                job,
                lane,
                acceptance,
                submitter.repeatable().map(r -> idempotencyKey(submitter, r)).orElse("idempotency:none"));
    }

    private static String idempotencyKey(Submitter submitter, Submitter.Repeatable request) {
        return JobKeys.idempotency(submitter.owner(), request.key());
    }

    private static ApiException keyReused() {
        return new ApiException(
                ErrorCode.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key was used for a different request.");
    }
}
