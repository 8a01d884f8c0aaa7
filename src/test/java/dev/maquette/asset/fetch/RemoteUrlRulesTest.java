package dev.maquette.asset.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maquette.asset.RemoteFile;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteUrlRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://files.example.com/a.png",
                "http://files.example.com:8080/a.png?x=1#y",
                "HTTPS://FILES.EXAMPLE.COM./",
                "https://8.8.8.8/",
                "https://[2606:4700:4700::1111]/"
            })
    void a_public_web_address_is_acceptable(String uri) {
        assertThat(refusal(uri)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://example.com/a.png, must be an http(s) URL",
        "file:///etc/passwd, must be an http(s) URL",
        "gopher://example.com/, must be an http(s) URL",
        "a.png, must be an http(s) URL",
        "//example.com/a.png, must be an http(s) URL",
        "http:///a.png, must be a URL with a host name",
        "http:a.png, must be a URL with a host name",
        "http://under_score/a.png, must be a URL with a host name",
        "http://example.com:0/, must be a URL with a host name",
        "http://example.com:70000/, must be a URL with a host name",
        "http://user@example.com/, must not contain a user name or password",
        "http://8.8.8.8:80@example.com/, must not contain a user name or password",
        "http://127.0.0.1/, must be on a public host",
        "http://169.254.169.254/latest/meta-data, must be on a public host",
        "http://[::1]/, must be on a public host",
        "http://[::ffff:10.0.0.1]/, must be on a public host",
        "http://localhost/, must be on a public host",
        "http://LOCALHOST./, must be on a public host",
        "http://redis.localhost:6379/, must be on a public host"
    })
    void everything_else_is_refused_with_the_reason(String uri, String reason) {
        assertThat(refusal(uri)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "replicate.delivery, true",
        "pbxt.replicate.delivery, true",
        "REPLICATE.DELIVERY, true",
        "evilreplicate.delivery, false",
        "replicate.delivery.evil.example, false",
        "delivery, false"
    })
    void a_host_is_matched_at_the_dots(String host, boolean allowed) {
        var file = new RemoteFile(URI.create("https://" + host + "/a.glb"), Set.of("Replicate.delivery"), false);

        assertThat(RemoteUrlRules.refusal(file).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void what_the_operator_configured_may_be_on_this_machine() {
        for (var uri : new String[] {"http://localhost:8000/", "http://127.0.0.1/", "http://[::1]/"}) {
            assertThat(RemoteUrlRules.refusal(new RemoteFile(URI.create(uri), Set.of(), true)))
                    .isEmpty();
        }
        assertThat(RemoteUrlRules.refusal(new RemoteFile(URI.create("http://169.254.169.254/"), Set.of(), true)))
                .isPresent();
    }

    private static String refusal(String uri) {
        return RemoteUrlRules.refusal(RemoteFile.fromUser(URI.create(uri))).orElse(null);
    }
}
