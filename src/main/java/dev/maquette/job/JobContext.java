package dev.maquette.job;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What a handler does its durable work with. Every method may end the handler by an exception that it must let pass: the
 * job was cancelled, taken over or handed back, and then nothing it does counts any more.
 */
public interface JobContext {

    String id();

    String owner();

    String workspace();

    /** When the work was asked for. */
    Instant acceptedAt();

    /**
     * Does a piece of work and stores its result; a later attempt gets the stored result instead. When the process dies
     * before the result is stored, the work is done again.
     *
     * @param name unique within the job
     * @param type a small record, stored as JSON: names and handles, never bytes
     */
    <T> T step(String name, Class<T> type, Supplier<T> work);

    /**
     * Makes a call as {@link #paid} does, but at most once. The intent is stored before the call and the handle right after it.
     * A failure whose outcome is known takes the intent back; when an attempt died in between, the call counts as charged and
     * this fails with {@link FailureCode#OUTCOME_UNKNOWN}.
     */
    <T> T submitOnce(String name, Class<T> type, PaidCall<T> call);

    /**
     * The names under which this attempt or an earlier one has begun paid calls, the latest first: {@link #submitOnce} gives
     * their handles, or fails because their outcome is unknown. A call that surely cost nothing is not among them.
     */
    List<String> begun();

    /**
     * Polls until the remote work is done, with growing pauses, at most until the job's deadline.
     *
     * @param progress told the remote work's percent whenever it changed
     * @param abandon called when the job is cancelled meanwhile, to stop the remote work
     */
    <H, T> T await(H handle, Function<H, Awaited<T>> poll, IntConsumer progress, Consumer<H> abandon);

    /**
     * Does independent pieces of work at the same time and returns their results in order. When one fails, those that have
     * begun are waited for, so that their checkpoints are kept, and the first failure in order is thrown.
     */
    <T> List<T> all(List<Supplier<T>> pieces, int atOnce);

    /** The percent that was told last, also by an earlier attempt. */
    int progress();

    /** Tells how far the job is. */
    void progress(int percent, String stage, String message, DocumentChanges changes);

    /** Names who does the paid work; stored with the next change. Either may be null for "not known". */
    void provider(String name, String providerJobId);

    /**
     * Makes a call that costs something, and counts it; stored with the next change. It is made only when its price is reserved
     * for this job or can be reserved now. A call that fails counts when it delivered something that cannot be used, and when
     * nobody knows whether it was charged.
     *
     * @param price in US dollars as configured; empty when nobody said
     * @throws JobFailedException {@code budget_exhausted} when there is a budget that does not allow it
     */
    <T> T paid(Optional<BigDecimal> price, Supplier<T> call);
}
