package dev.maquette.supabase;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.maquette.provider.Stub;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The clients as they are wired in the service, for a project that a test plays. */
final class TestSupabase {

    static final String SECRET = "sb_secret_very";
    static final String PUBLISHABLE = "sb_publishable_known";
    static final String LEGACY_SERVICE = token("service_role");
    static final String LEGACY_ANON = token("anon");
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final Map<String, String> SETTINGS = Map.of(
            "service-key", SECRET,
            "publishable-key", PUBLISHABLE,
            "retries", "2",
            "retry-delay", "1ms",
            "max-retry-delay", "2s",
            "timeout", "5s",
            "download-timeout", "5s");

    private TestSupabase() {}

    /** A signed token as the project makes it, but for the signature. */
    static String token(String role) {
        var claims = "{\"iss\": \"supabase\", \"role\": \"" + role + "\"}";
        return "eyJhbGciOiJIUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2lnbmF0dXJl";
    }

    /** The values replace the quick ones above and are given without the common prefix. */
    static SupabaseConfig config(URI url, Map<String, String> values) {
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put("url", url.toString());
        settings.putAll(values);
        return config(settings);
    }

    static SupabaseConfig config(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(SupabaseConfig.class);
        settings.forEach((key, value) -> builder.withDefaultValue("maquette.supabase." + key, value));
        return builder.build().getConfigMapping(SupabaseConfig.class);
    }

    static SupabaseStorage storage(SupabaseConfig config) {
        return new SupabaseStorage(new SupabaseProject(config), new SupabaseHttp(config), clock());
    }

    static SupabaseTables tables(SupabaseConfig config) {
        return new SupabaseTables(new SupabaseProject(config), new SupabaseHttp(config), clock());
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** How Storage tells nearly every error: in the body. */
    static ResponseDefinitionBuilder storageError(String code, int status) {
        return Stub.json(
                400,
                "{\"statusCode\":\"%d\",\"error\":\"e\",\"message\":\"said so\",\"code\":\"%s\"}"
                        .formatted(status, code));
    }

    static ResponseDefinitionBuilder tableError(int status, String code) {
        return jsonResponse(
                "{\"code\":\"%s\",\"details\":\"Key (id)=(7) is private\",\"hint\":null,\"message\":\"said so\"}"
                        .formatted(code),
                status);
    }
}
