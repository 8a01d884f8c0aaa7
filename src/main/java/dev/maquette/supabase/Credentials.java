package dev.maquette.supabase;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.regex.Pattern;

/** In whose name a request is made, as the headers that say so. */
final class Credentials {

    /** For what everybody may read. */
    static final Credentials NONE = new Credentials(Map.of());

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]+");

    private final Map<String, String> headers;

    private Credentials(Map<String, String> headers) {
        this.headers = headers;
    }

    /** The project's own rights, which bypass row level security. */
    static Credentials service(ApiKey key) {
        return new Credentials(
                key.legacy()
                        ? Map.of("apikey", key.value(), "Authorization", "Bearer " + key.value())
                        : Map.of("apikey", key.value()));
    }

    /** The rights of the user to whom the project gave the access token. */
    static Credentials caller(ApiKey publishable, String accessToken) {
        if (!TOKEN.matcher(accessToken).matches()) {
            throw new SupabaseException(new SupabaseFailure.Denied("The access token is not one."));
        }
        return new Credentials(Map.of("apikey", publishable.value(), "Authorization", "Bearer " + accessToken));
    }

    void addTo(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
    }
}
