package dev.maquette.job;

/**
 * The answer to a submission.
 *
 * @param answer JSON of the body to send, the first one's when this is a repeat
 */
public record Submission(String jobId, String answer, boolean replayed) {}
