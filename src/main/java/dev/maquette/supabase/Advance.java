package dev.maquette.supabase;

/** What became of a change to a row. */
public sealed interface Advance {

    /** The row is now as wanted. */
    record Done(GenerationRow row) implements Advance {}

    /**
     * The row was further already, and is left as it is: somebody else's change was first, or this very change was made
     * before and its answer got lost. The row tells which.
     */
    record Overtaken(GenerationRow row) implements Advance {}

    /** There is no such row, or no longer. */
    record Missing() implements Advance {}
}
