package dev.maquette.security;

/**
 * Who makes a request.
 *
 * @param id stable and safe for keys: {@code [a-zA-Z0-9_-]{1,64}}
 */
public record Caller(String id) {

    /** Everybody, as long as the service runs in open mode. */
    public static final Caller ANONYMOUS = new Caller("anonymous");

    public boolean anonymous() {
        return equals(ANONYMOUS);
    }
}
