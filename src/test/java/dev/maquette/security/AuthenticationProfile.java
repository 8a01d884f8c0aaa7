package dev.maquette.security;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Callers show a key or a token, and the issuer of the tokens does not answer; products are made quickly. */
public class AuthenticationProfile implements QuarkusTestProfile {

    /** A port on which nobody listens. */
    static final String PROJECT = "http://127.0.0.1:1";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("maquette.auth.mode", "both"),
                Map.entry("maquette.auth.api-keys.studio.hash", TestKeys.hash(TestKeys.KEY)),
                Map.entry("maquette.supabase.url", PROJECT),
                Map.entry("maquette.supabase.jwt-secret", TestIssuer.SECRET),
                Map.entry("maquette.http.cors-origins", "https://shop.example"),
                Map.entry("maquette.sandbox.image-size", "128"),
                Map.entry("maquette.sandbox.image-delay", "0ms"),
                Map.entry("maquette.sandbox.model-delay", "100ms"),
                Map.entry("maquette.job.poll-interval", "50ms"));
    }
}
