package dev.maquette.supabase;

import java.time.Duration;

/** Everything that can go wrong with Supabase. Reasons are sentences for people, without secrets. */
public sealed interface SupabaseFailure {

    String reason();

    /** There is no such object, bucket or table, or row level security hides it: the two look the same. */
    record NotFound(String reason) implements SupabaseFailure {}

    /** There is something else under that name already. */
    record Exists(String reason) implements SupabaseFailure {}

    /** The key or token is not accepted, or lacks the right; for tables the reason holds the grant that is missing. */
    record Denied(String reason) implements SupabaseFailure {}

    /** More bytes than the project, the bucket or the caller allows. */
    record TooLarge(String reason) implements SupabaseFailure {}

    /** The bucket does not take this content type. */
    record WrongType(String reason) implements SupabaseFailure {}

    /** The request is not accepted as it is: a bad name, a bad value, an unknown column. */
    record Invalid(String reason) implements SupabaseFailure {}

    /**
     * Overloaded or not reachable, and still so after all repeats.
     *
     * @param retryAfter how long the service asks to wait, or null
     */
    record Unavailable(String reason, Duration retryAfter) implements SupabaseFailure {}
}
