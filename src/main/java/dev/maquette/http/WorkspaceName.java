package dev.maquette.http;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names the set of documents that a request works on. Usable as {@code @HeaderParam(WorkspaceName.HEADER)} with
 * {@code @DefaultValue(WorkspaceName.DEFAULT)}.
 *
 * @param value 1 to 64 of {@code [a-z0-9-]}, safe for keys; anything else throws {@link ApiException}
 */
@Schema(type = SchemaType.STRING, pattern = "[a-z0-9-]{1,64}")
public record WorkspaceName(String value) {

    public static final String HEADER = "X-Workspace";

    /** The workspace of clients that know only one. */
    public static final String DEFAULT = "current";

    private static final Pattern ACCEPTED = Pattern.compile("[a-z0-9-]{1,64}");

    public WorkspaceName {
        if (!ACCEPTED.matcher(value).matches()) {
            throw ApiException.invalid(HEADER, "must be 1 to 64 lower-case letters, digits or hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
