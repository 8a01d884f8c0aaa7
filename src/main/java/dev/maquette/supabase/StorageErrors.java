package dev.maquette.supabase;

import dev.maquette.supabase.SupabaseFailure.Denied;
import dev.maquette.supabase.SupabaseFailure.Exists;
import dev.maquette.supabase.SupabaseFailure.Invalid;
import dev.maquette.supabase.SupabaseFailure.NotFound;
import dev.maquette.supabase.SupabaseFailure.TooLarge;
import dev.maquette.supabase.SupabaseFailure.Unavailable;
import dev.maquette.supabase.SupabaseFailure.WrongType;
import java.time.Clock;

/**
 * What the errors of Storage mean. Nearly all of them come with HTTP status 400 and say what they are in the body: the
 * {@code code}, else the {@code statusCode} (a string), else the HTTP status counts. Gateways and the resumable protocol,
 * whose errors are plain text, use real statuses.
 */
final class StorageErrors implements AnswerReader {

    private final Clock clock;

    StorageErrors(Clock clock) {
        this.clock = clock;
    }

    @Override
    public SupabaseException failure(Answer answer) {
        var reason = ErrorText.of("Storage", answer, "code", "message");
        return new SupabaseException(
                switch (answer.json().path("code").asText("")) {
                    case "NoSuchBucket", "NoSuchKey" -> new NotFound(reason);
                    case "KeyAlreadyExists", "ResourceAlreadyExists" -> new Exists(reason);
                    case "AccessDenied", "InvalidJWT", "ExpiredToken", "InvalidSignature" -> new Denied(reason);
                    case "EntityTooLarge" -> new TooLarge(reason);
                    case "InvalidMimeType" -> new WrongType(reason);
                    case "InvalidKey" -> new Invalid(reason);
                    case "ResourceLocked",
                            "LockTimeout",
                            "DatabaseReadOnly",
                            "DatabaseTimeout",
                            "SlowDown",
                            "InternalError" -> unavailable(reason, answer);
                    default -> byStatus(status(answer), reason, answer);
                });
    }

    private SupabaseFailure byStatus(int status, String reason, Answer answer) {
        return switch (status) {
            case 401, 403 -> new Denied(reason);
            // 410 is for uploads that have ended
            case 404, 410 -> new NotFound(reason);
            case 409 -> new Exists(reason);
            case 413 -> new TooLarge(reason);
            case 415 -> new WrongType(reason);
            case 408, 423, 429 -> unavailable(reason, answer);
            default -> status >= 500 ? unavailable(reason, answer) : new Invalid(reason);
        };
    }

    private Unavailable unavailable(String reason, Answer answer) {
        return new Unavailable(reason, answer.retryAfter(clock));
    }

    private static int status(Answer answer) {
        return answer.json().path("statusCode").asInt(answer.status());
    }
}
