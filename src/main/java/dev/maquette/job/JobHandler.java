package dev.maquette.job;

import dev.maquette.cost.Estimate;

/**
 * What a feature does in the background for one kind of job. Runs at least once; whatever must not be done twice goes
 * through {@link JobContext#step} or {@link JobContext#submitOnce}.
 *
 * @param <I> input, stored as JSON: small, no bytes of files
 */
public interface JobHandler<I> {

    /** Stable name, for example {@code product.create}. */
    String kind();

    /** The lane whose width and depth apply, see {@link JobConfig#lanes()}. */
    String lane();

    Class<I> input();

    /** The calls that will have to be paid for, as far as the input tells. Asked before the job is accepted. */
    Estimate estimate(I input);

    /** Does the work on a virtual thread in plain blocking style. An exception ends the job as failed. */
    JobOutcome run(JobContext job, I input) throws Exception;

    /** How the documents change, together with the job's end, when it failed or was cancelled. */
    default DocumentChanges failed(Job job, I input, Failure failure) {
        return DocumentChanges.NONE;
    }

    /**
     * Told right after the job's end, whichever it is, on a thread of its own. It may be missed, when the process dies at that
     * moment, so nothing may depend on it that is not made up for otherwise.
     */
    default void ended(Job job) {}
}
