package dev.maquette.supabase;

/** Supabase could not do what was asked; {@link #failure()} says which of the known ways it was. */
public class SupabaseException extends RuntimeException {

    private final transient SupabaseFailure failure;

    SupabaseException(SupabaseFailure failure) {
        this(failure, null);
    }

    SupabaseException(SupabaseFailure failure, Throwable cause) {
        super("Supabase: " + failure.reason(), cause);
        this.failure = failure;
    }

    static SupabaseException unavailable(String reason) {
        return unavailable(reason, null);
    }

    static SupabaseException unavailable(String reason, Throwable cause) {
        return new SupabaseException(new SupabaseFailure.Unavailable(reason, null), cause);
    }

    public SupabaseFailure failure() {
        return failure;
    }
}
