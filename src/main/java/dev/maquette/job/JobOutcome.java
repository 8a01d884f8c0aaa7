package dev.maquette.job;

/**
 * The good end of a job.
 *
 * @param result what clients find under {@code result}; written as JSON
 * @param message the last word to people
 * @param changes the documents that change in the same moment
 */
public record JobOutcome(Object result, String message, DocumentChanges changes) {}
