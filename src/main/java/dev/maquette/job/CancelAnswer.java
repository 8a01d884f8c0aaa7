package dev.maquette.job;

/** The body of every answer to a cancel. */
public record CancelAnswer(Cancellation cancel) {}
