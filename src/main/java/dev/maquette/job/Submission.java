package dev.maquette.job;

/** The answer to a submission. */
public sealed interface Submission {

    /** JSON of the body to send. */
    String answer();

    /**
     * Work that was accepted.
     *
     * @param answer the first one's when this is a repeat
     */
    record Accepted(String jobId, String answer, boolean replayed) implements Submission {}

    /** Work that would be accepted; it was only asked what it costs. */
    record Estimated(String answer) implements Submission {}
}
