package dev.maquette.http;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A client's name for one piece of work, by which a repeated request is recognised. Usable as
 * {@code @HeaderParam(IdempotencyKey.HEADER)}; null when there is none.
 *
 * @param value 1 to 255 visible ASCII characters; anything else throws {@link ApiException}
 */
@Schema(type = SchemaType.STRING, pattern = "[!-~]{1,255}")
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

    public IdempotencyKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw ApiException.invalid(HEADER, "must be 1 to 255 visible ASCII characters");
        }
    }
}
