package dev.maquette.job;

/** The answer to one poll of {@link JobContext#await}. */
public sealed interface Awaited<T> {

    /** @param percent 0..99 */
    record Pending<T>(int percent) implements Awaited<T> {}

    record Done<T>(T value) implements Awaited<T> {}
}
