package dev.maquette.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedUrlFilterTest {

    private static final String SIGNED = "https://store.example/a.glb?token=s3cret&expires=9";

    private final SignedUrlFilter filter = new SignedUrlFilter();

    @ParameterizedTest
    @CsvSource({
        "https://store.example/a.glb?token=s3cret, https://store.example/a.glb?...",
        "got 'https://a.example/x?k=1' and <http://b.example?k=2>, got 'https://a.example/x?...' and <http://b.example?...>",
        "rediss://user:s3cret@redis.example:6379/2, rediss://redis.example:6379/2",
        "https://key@api.example/v1?key=s3cret, https://api.example/v1?...",
        "https://store.example/a@2x.png is fine, https://store.example/a@2x.png is fine",
        "is a question? yes, is a question? yes"
    })
    void queries_and_credentials_of_urls_are_left_out(String message, String shown) {
        assertThat(logged(new ExtLogRecord(Level.INFO, message, getClass().getName())))
                .isEqualTo(shown);
    }

    @Test
    void a_url_among_the_parameters_is_masked() {
        var line = new ExtLogRecord(
                Level.WARNING,
                "no file from %s",
                ExtLogRecord.FormatStyle.PRINTF,
                getClass().getName());
        line.setParameters(new Object[] {SIGNED});

        assertThat(logged(line)).isEqualTo("no file from https://store.example/a.glb?...");
    }

    @Test
    void a_url_in_a_stack_trace_is_masked_and_the_trace_stays_readable() {
        var line = new ExtLogRecord(Level.SEVERE, "failed", getClass().getName());
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException("bad " + SIGNED)));

        assertThat(logged(line))
                .doesNotContain("s3cret")
                .contains(
                        "java.lang.IllegalStateException: outer", "Caused by: java.lang.IllegalArgumentException: bad")
                .contains("https://store.example/a.glb?...", "at " + getClass().getName());
    }

    @Test
    void a_failure_without_a_url_is_left_as_it_is() {
        var failure = new IllegalStateException("plain");
        var line = new ExtLogRecord(Level.SEVERE, "failed", getClass().getName());
        line.setThrown(failure);

        logged(line);

        assertThat(line.getThrown()).isSameAs(failure);
    }

    @Test
    void every_handler_of_the_service_has_the_filter() {
        var config = ConfigProvider.getConfig();

        assertThat(List.of("console", "file", "syslog", "socket"))
                .allSatisfy(handler -> assertThat(config.getValue("quarkus.log." + handler + ".filter", String.class))
                        .isEqualTo("signed-urls"));
    }

    private String logged(ExtLogRecord line) {
        assertThat(filter.isLoggable(line)).isTrue();
        return new PatternFormatter("%s%e").format(line).strip();
    }
}
