package dev.maquette.security;

/**
 * Who makes a request.
 *
 * @param id stable and safe for keys: {@code [a-zA-Z0-9_-]{1,64}}; a user's UUID, {@code key-<name>} for an API key, or
 *     {@code anonymous}
 * @param admin whether the caller may also see what belongs to others
 */
public record Caller(String id, boolean admin) {

    /** Everybody, as long as the service runs in open mode. */
    public static final Caller ANONYMOUS = new Caller("anonymous");

    /** Somebody without rights on what belongs to others. */
    public Caller(String id) {
        this(id, false);
    }

    public boolean anonymous() {
        return equals(ANONYMOUS);
    }
}
