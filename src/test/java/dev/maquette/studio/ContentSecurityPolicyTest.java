package dev.maquette.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

    @Test
    void without_results_elsewhere_no_foreign_host_is_allowed() {
        assertThat(ContentSecurityPolicy.allowing(List.of()))
                .startsWith("default-src 'self'; ")
                .contains("img-src 'self' blob: data:;", "connect-src 'self' blob: data:;")
                .doesNotContain("http", "*", "unsafe-eval");
    }

    @Test
    void results_may_come_from_the_hosts_where_they_lie_and_scripts_may_not() {
        var policy = ContentSecurityPolicy.allowing(
                List.of(URI.create("https://maquette.example/base/"), URI.create("https://project.supabase.co")));

        assertThat(policy)
                .contains(
                        "img-src 'self' blob: data: https://maquette.example https://project.supabase.co;",
                        "connect-src 'self' blob: data: https://maquette.example https://project.supabase.co;",
                        "default-src 'self';")
                .doesNotContain("script-src");
    }
}
