package dev.maquette.supabase;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Base64;

/**
 * A key of the project. The new kind ({@code sb_...}) is no token, so it goes into the header {@code apikey} alone; a
 * legacy key is a signed token that names its role, and goes into {@code Authorization} as well.
 */
record ApiKey(String value, boolean legacy) {

    private static final String SECRET = "sb_secret_";
    private static final String PUBLISHABLE = "sb_publishable_";

    /** Throws {@link IllegalArgumentException}, which names the setting and not the key, for any other kind. */
    static ApiKey service(String value) {
        return parse(value, SECRET, "service_role", "maquette.supabase.service-key");
    }

    /** Throws as {@link #service}: above all for a key that bypasses row level security. */
    static ApiKey publishable(String value) {
        return parse(value, PUBLISHABLE, "anon", "maquette.supabase.publishable-key");
    }

    private static ApiKey parse(String value, String prefix, String role, String setting) {
        if (value.startsWith(prefix)) {
            return new ApiKey(value, false);
        }
        if (role(value).equals(role)) {
            return new ApiKey(value, true);
        }
        throw new IllegalArgumentException(
                setting + " must be a key that begins with " + prefix + ", or a legacy key of the role " + role);
    }

    /** What the token says of itself; whether that is true is the project's business. */
    private static String role(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return "";
        }
        try {
            var claims = SupabaseJson.MAPPER.readTree(
                    new String(Base64.getUrlDecoder().decode(parts[1])));
            return claims.path("role").asText();
        } catch (IllegalArgumentException | JsonProcessingException noToken) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "ApiKey[***]";
    }
}
