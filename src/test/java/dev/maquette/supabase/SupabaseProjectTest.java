package dev.maquette.supabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupabaseProjectTest {

    private static final URI URL = URI.create("https://abc.supabase.co");

    private static SupabaseProject project(Map<String, String> values) {
        return new SupabaseProject(TestSupabase.config(URL, values));
    }

    @Test
    void without_a_url_supabase_is_off() {
        var project = new SupabaseProject(TestSupabase.config(Map.of()));

        assertThat(project.enabled()).isFalse();
        assertThatIllegalStateException().isThrownBy(project::url).withMessageContaining("maquette.supabase.url");
    }

    @Test
    void an_empty_url_is_none() {
        assertThat(new SupabaseProject(TestSupabase.config(Map.of("url", "", "service-key", ""))).enabled())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://abc.supabase.co/, https://abc.supabase.co",
        "https://supabase.example:8443, https://supabase.example:8443",
        "http://localhost:54321, http://localhost:54321",
        "http://127.0.0.1:54321/, http://127.0.0.1:54321"
    })
    void a_project_is_at_a_secure_address_or_on_this_machine(String configured, String used) {
        var project = project(Map.of("url", configured));

        assertThat(project.enabled()).isTrue();
        assertThat(project.url()).hasToString(used);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://abc.supabase.co",
                "ftp://abc.supabase.co",
                "abc.supabase.co",
                "https://user@abc.supabase.co",
                "https://abc.supabase.co/rest/v1",
                "https://abc.supabase.co?a=b",
                "https://abc.supabase.co#a"
            })
    void any_other_address_ends_the_start(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project(Map.of("url", url)))
                .withMessageStartingWith("maquette.supabase.url");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project(Map.of("storage-url", url)))
                .withMessageStartingWith("maquette.supabase.storage-url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-key", "publishable-key"})
    void a_project_needs_both_keys(String key) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "url", URL.toString(),
                "service-key", TestSupabase.SECRET,
                "publishable-key", TestSupabase.PUBLISHABLE));
        settings.remove(key);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SupabaseProject(TestSupabase.config(settings)))
                .withMessageStartingWith("maquette.supabase." + key);
    }

    @Test
    void an_address_without_keys_is_only_for_tokens() {
        var alone = TestSupabase.config(Map.of("url", URL.toString()));

        assertThat(new SupabaseProject(alone).enabled()).isFalse();
    }

    @Test
    void legacy_keys_are_known_by_the_role_that_they_name() {
        var keys = Map.of("service-key", TestSupabase.LEGACY_SERVICE, "publishable-key", TestSupabase.LEGACY_ANON);

        assertThat(project(keys).enabled()).isTrue();
    }

    @Test
    void a_key_that_bypasses_row_level_security_is_not_taken_for_reading_as_a_caller() {
        for (var key : new String[] {TestSupabase.SECRET, TestSupabase.LEGACY_SERVICE, "anything", "a.b.c"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project(Map.of("publishable-key", key)))
                    .withMessageStartingWith("maquette.supabase.publishable-key")
                    .withMessageNotContaining(key);
        }
    }

    @Test
    void a_key_without_rights_is_not_taken_for_the_services_own() {
        for (var key : new String[] {TestSupabase.PUBLISHABLE, TestSupabase.LEGACY_ANON, "anything", "a.!.c"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> project(Map.of("service-key", key)))
                    .withMessageStartingWith("maquette.supabase.service-key")
                    .withMessageNotContaining(key);
        }
    }

    @Test
    void a_key_does_not_show_when_it_is_printed() {
        assertThat(ApiKey.service(TestSupabase.SECRET).toString()).doesNotContain(TestSupabase.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables.models", "tables.input-assets", "tables.concept-images"})
    void a_table_has_a_plain_name(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> project(Map.of(setting, "models?select=*")))
                .withMessageStartingWith("maquette.supabase." + setting);
    }

    @Test
    void a_bucket_has_a_name_that_storage_allows() {
        assertThatIllegalArgumentException().isThrownBy(() -> project(Map.of("bucket", "a/b")));
    }
}
