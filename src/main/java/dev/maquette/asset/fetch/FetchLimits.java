package dev.maquette.asset.fetch;

import java.time.Duration;

/**
 * What one download may cost.
 *
 * @param maxBytes of the file
 * @param timeout for one try from the look-up of the name to the last byte
 * @param retries further tries after reasons that may pass: no connection, a time-out, any status but 200
 */
public record FetchLimits(long maxBytes, Duration timeout, int retries) {}
