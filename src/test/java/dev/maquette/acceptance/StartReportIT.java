package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the log says of the settings when a service starts. */
class StartReportIT {

    private static final String SECRET = "this-is-a-secret-of-more-than-32-bytes";

    @Test
    void the_log_tells_what_is_configured_and_no_secret() {
        Map<String, String> settings = Map.of(
                "maquette.auth.mode",
                "both",
                "maquette.auth.api-keys.studio.hash",
                "ab".repeat(32),
                "maquette.supabase.url",
                "https://project.supabase.co",
                "maquette.supabase.service-key",
                "sb_secret_" + SECRET,
                "maquette.supabase.publishable-key",
                "sb_publishable_" + SECRET,
                "maquette.supabase.jwt-secret",
                SECRET,
                "maquette.providers.gemini.key",
                SECRET,
                "maquette.providers.fal.key",
                SECRET,
                "maquette.cost.daily-budget",
                "25");
        try (var service = ServiceProcess.started(settings)) {
            service.awaitLog("worker started");
            assertThat(service.log())
                    .contains("Embedded Redis started on port")
                    .contains("Callers: API keys of studio and access tokens of the Supabase project's users")
                    .contains("Budget of a day: $25 for everybody, no limit for each caller")
                    .contains("Pictures come from [gemini], models from [fal]")
                    .contains("Assets in")
                    .contains("results go to project.supabase.co, bucket generated_assets")
                    .containsPattern("lanes=\\{.*product=8.*}")
                    .doesNotContain(SECRET, "ab".repeat(32));
        }
    }
}
