package dev.maquette.supabase;

import dev.maquette.supabase.SupabaseFailure.Denied;
import dev.maquette.supabase.SupabaseFailure.Exists;
import dev.maquette.supabase.SupabaseFailure.Invalid;
import dev.maquette.supabase.SupabaseFailure.NotFound;
import dev.maquette.supabase.SupabaseFailure.TooLarge;
import dev.maquette.supabase.SupabaseFailure.Unavailable;
import java.time.Clock;

/**
 * What the errors of the tables' API mean: by their {@code code}, which is one of PostgreSQL's or begins with PGRST, and
 * else, as with gateways and refused keys, by the HTTP status. The {@code hint} is told, since it names a missing grant;
 * the {@code details} are not, since they repeat values.
 */
final class TableErrors implements AnswerReader {

    private final Clock clock;

    TableErrors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SupabaseException failure(Answer answer) {
        var reason = ErrorText.of("The table", answer, "code", "message", "hint");
        return new SupabaseException(
                switch (answer.json().path("code").asText("")) {
                    case "23505" -> new Exists(reason);
                    case "42501", "PGRST301", "PGRST302", "PGRST303" -> new Denied(reason);
                    case "42P01", "PGRST205" -> new NotFound(reason);
                    // no connection, no place in the pool, the statement's timeout, writers in each other's way
                    case "PGRST000", "PGRST001", "PGRST002", "PGRST003", "57014", "40001", "40P01" ->
                        unavailable(reason, answer);
                    case "" -> byStatus(reason, answer);
                    // with status 500 they are statements that would fail again: 42P17, P0...
                    default -> answer.status() > 500 ? byStatus(reason, answer) : new Invalid(reason);
                });
    }

    private SupabaseFailure byStatus(String reason, Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Denied(reason);
            case 404 -> new NotFound(reason);
            case 409 -> new Exists(reason);
            case 413 -> new TooLarge(reason);
            case 408, 429 -> unavailable(reason, answer);
            default -> answer.status() >= 500 ? unavailable(reason, answer) : new Invalid(reason);
        };
    }

    private Unavailable unavailable(String reason, Answer answer) {
        return new Unavailable(reason, answer.retryAfter(clock));
    }
}
