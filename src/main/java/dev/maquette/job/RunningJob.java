package dev.maquette.job;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** One attempt at a job: memoises its steps and writes every change under the attempt's fencing token. */
class RunningJob implements JobContext {

    private static final String INTENT = "intent:";
    private static final int SLOWEST_POLL = 10;

    private final TakenJob taken;
    private final JobLedger ledger;
    private final JobCosts costs;
    private final Failpoint failpoint;
    private final JobTraces traces;
    private final JobConfig config;
    private final Clock clock;
    private final JobLog log;
    private final EventBell bell;
    private final Hold hold = new Hold();
    /** The record as this attempt knows it, changed with every write. */
    private final Map<String, String> fields;

    private final Map<String, String> unsaved = new ConcurrentHashMap<>();
    private Instant stageBegan;

    RunningJob(
            TakenJob taken,
            JobLedger ledger,
            JobCosts costs,
            Failpoint failpoint,
            JobTraces traces,
            JobConfig config,
            Clock clock,
            JobLog log,
            EventBell bell) {
        this.taken = taken;
        this.ledger = ledger;
        this.costs = costs;
        this.failpoint = failpoint;
        this.traces = traces;
        this.config = config;
        this.clock = clock;
        this.log = log;
        this.bell = bell;
        this.fields = new ConcurrentHashMap<>(taken.fields());
        this.stageBegan = clock.instant();
    }

    TakenJob taken() {
        return taken;
    }

    Map<String, String> record() {
        return fields;
    }

    Hold hold() {
        return hold;
    }

    @Override
    public String id() {
        return taken.id();
    }

    @Override
    public String owner() {
        return taken.job().owner();
    }

    @Override
    public String workspace() {
        return taken.job().workspace();
    }

    @Override
    public Instant acceptedAt() {
        return taken.job().createdAt();
    }

    @Override
    public <T> T step(String name, Class<T> type, Supplier<T> work) {
        String field = JobRecords.CHECKPOINT + name;
        String stored = fields.get(field);
        if (stored != null) {
            return ledger.read(stored, type);
        }
        goOn();
        failpoint.reached("step:" + name + ":begin");
        T result = traces.step(name, work);
        failpoint.reached("step:" + name + ":done");
        write(Map.of(field, ledger.write(result)), List.of(), DocumentChanges.NONE, null);
        failpoint.reached("step:" + name + ":stored");
        return result;
    }

    @Override
    public <T> T submitOnce(String name, Class<T> type, PaidCall<T> call) {
        String handle = JobRecords.CHECKPOINT + name;
        String stored = fields.get(handle);
        if (stored != null) {
            return ledger.read(stored, type);
        }
        String intent = INTENT + name;
        if (fields.containsKey(intent)) {
            costs.presume(call.price());
            throw new JobFailedException(
                    FailureCode.OUTCOME_UNKNOWN,
                    "The service stopped while a paid call was on its way; it may have been charged and is not repeated.");
        }
        goOn();
        failpoint.reached("submit:" + name + ":begin");
        write(Map.of(intent, clock.instant().toString()), List.of(), DocumentChanges.NONE, null);
        failpoint.reached("submit:" + name + ":intent");
        T result;
        hold.beginPaidCall();
        try {
            result = paid(call.price(), () -> traces.step(name, call.make()));
            failpoint.reached("submit:" + name + ":answered");
            keep(handle, result, call.abandon());
        } catch (RuntimeException e) {
            if (surelyCostNothing(e)) {
                write(Map.of(), List.of(intent), DocumentChanges.NONE, null);
            }
            throw e;
        } finally {
            hold.endPaidCall();
        }
        failpoint.reached("submit:" + name + ":stored");
        return result;
    }

    private <T> void keep(String field, T handle, Consumer<T> abandon) {
        try {
            write(Map.of(field, ledger.write(handle)), List.of(), DocumentChanges.NONE, null);
        } catch (JobLostException e) {
            // nobody else will ever know of it
            abandonIfCancelled(e, handle, abandon);
            throw e;
        }
    }

    private static <H> void abandonIfCancelled(JobLostException lost, H handle, Consumer<H> abandon) {
        if (lost.byCancel()) {
            abandon.accept(handle);
        }
    }

    /** The intent of a call stays when its handle is stored. */
    @Override
    public List<String> begun() {
        return fields.entrySet().stream()
                .filter(field -> isIntent(field.getKey()))
                .sorted(Comparator.comparing(intent -> Instant.parse(intent.getValue()), Comparator.reverseOrder()))
                .map(intent -> intent.getKey().substring(INTENT.length()))
                .toList();
    }

    @Override
    public <H, T> T await(H handle, Function<H, Awaited<T>> poll, IntConsumer progress, Consumer<H> abandon) {
        Instant deadline = taken.job().startedAt().plus(config.deadline());
        Duration wait = config.pollInterval();
        int told = -1;
        AtomicBoolean hinted = new AtomicBoolean();
        try (EventBell.Watch hints = watchWork(hinted)) {
            while (clock.instant().isBefore(deadline)) {
                goOn();
                hinted.set(false);
                switch (poll.apply(handle)) {
                    case Awaited.Done<T>(T value) -> {
                        return value;
                    }
                    case Awaited.Pending<T>(int percent) -> {
                        if (percent > told) {
                            progress.accept(percent);
                            told = percent;
                            wait = config.pollInterval();
                        }
                    }
                }
                hold.pause(wait, hinted::get);
                wait = shorter(
                        wait.multipliedBy(3).dividedBy(2), config.pollInterval().multipliedBy(SLOWEST_POLL));
            }
        } catch (JobLostException e) {
            abandonIfCancelled(e, handle, abandon);
            throw e;
        }
        abandon.accept(handle);
        throw new JobFailedException(
                FailureCode.DEADLINE_EXCEEDED,
                "The work did not finish within " + config.deadline().toSeconds() + " seconds.");
    }

    /** Of work whose provider or id is not known nobody tells. */
    private EventBell.Watch watchWork(AtomicBoolean hinted) {
        return bell.watch(JobKeys.work(fields.get("provider"), fields.get("provider_job_id")), () -> {
            hinted.set(true);
            hold.nudge();
        });
    }

    @Override
    public <T> List<T> all(List<Supplier<T>> pieces, int atOnce) {
        return new Parallel(atOnce).all(pieces);
    }

    @Override
    public int progress() {
        return Integer.parseInt(fields.get("progress"));
    }

    @Override
    public void progress(int percent, String stage, String message, DocumentChanges changes) {
        goOn();
        write(
                Map.of("progress", String.valueOf(percent), "stage", stage, "message", message),
                List.of(),
                changes,
                "progress");
    }

    /** Like every change of what is unsaved, one at a time: pieces of a job tell of their calls side by side. */
    @Override
    public synchronized void provider(String name, String providerJobId) {
        if (name != null) {
            unsaved.put("provider", name);
        }
        if (providerJobId != null) {
            unsaved.put("provider_job_id", providerJobId);
        }
    }

    @Override
    public <T> T paid(Optional<BigDecimal> price, Supplier<T> call) {
        return costs.paid(price, call);
    }

    /** Counts what was spent on a job that is lost, and whose changes count no more. */
    void settleLate() {
        costs.settleLate();
    }

    /** Ends the job with its documents' last change. */
    void end(JobStatus status, Map<String, String> last, DocumentChanges changes) {
        Map<String, String> all = new HashMap<>(last);
        all.put("status", status.word());
        all.put("completed_at", clock.instant().toString());
        change(all, List.of(), changes, status.word(), true);
    }

    private void write(Map<String, String> set, List<String> removed, DocumentChanges changes, String event) {
        change(set, removed, changes, event, false);
    }

    private synchronized void change(
            Map<String, String> set, List<String> removed, DocumentChanges changes, String event, boolean ends) {
        Map<String, String> all = new HashMap<>(unsaved);
        all.putAll(costs.fields());
        all.putAll(set);
        Map<String, String> after = new HashMap<>(fields);
        after.putAll(all);
        removed.forEach(after::remove);
        ledger.change(taken, all, removed, changes, event, after, ends);
        costs.saved(after);
        boolean goesOn = !ends && (differs("stage", after) || differs("provider", after));
        if (differs("stage", after)) {
            endStage();
        }
        fields.putAll(all);
        removed.forEach(fields::remove);
        unsaved.clear();
        if (goesOn) {
            log.stage(fields);
        }
    }

    private void endStage() {
        Instant now = clock.instant();
        if (fields.containsKey("stage")) {
            log.stageOver(fields, fields.get("stage"), Duration.between(stageBegan, now));
        }
        stageBegan = now;
    }

    private boolean differs(String field, Map<String, String> after) {
        return !Objects.equals(fields.get(field), after.get(field));
    }

    static boolean isIntent(String field) {
        return field.startsWith(INTENT);
    }

    private void goOn() {
        hold.check(id());
    }

    private static boolean surelyCostNothing(RuntimeException thrown) {
        return thrown instanceof FailureWithCode && !FailureCode.OUTCOME_UNKNOWN.isThatOf(thrown);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
