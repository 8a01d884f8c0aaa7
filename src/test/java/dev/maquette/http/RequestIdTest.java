package dev.maquette.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(HttpTestProfile.class)
class RequestIdTest {

    @Test
    void a_given_id_is_kept_echoed_and_handed_to_the_resource() {
        var response = given().header("X-Request-Id", "trace_1.a-B").get("/probe/request-id");

        assertThat(response.header("X-Request-Id")).isEqualTo("trace_1.a-B");
        assertThat(response.asString()).isEqualTo("trace_1.a-B");
    }

    @Test
    void a_request_without_an_id_gets_a_new_one() {
        var first = given().get("/probe/request-id").header("X-Request-Id");
        var second = given().get("/probe/request-id").header("X-Request-Id");

        assertThat(UUID.fromString(first)).isNotEqualTo(UUID.fromString(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "<script>", "ä", "", "{request}"})
    void an_id_that_could_do_harm_in_a_log_is_replaced(String id) {
        var response = given().header("X-Request-Id", id).get("/probe/request-id");

        assertThat(UUID.fromString(response.header("X-Request-Id"))).isNotNull();
    }

    @Test
    void an_id_of_more_than_128_characters_is_replaced() {
        assertThat(given().header("X-Request-Id", "x".repeat(129))
                        .get("/probe/request-id")
                        .asString())
                .hasSize(36);
    }

    @Test
    void log_lines_of_the_request_carry_the_id() {
        var ids = idsOfLines(
                ProbeResource.class.getName(),
                () -> given().header("X-Request-Id", "logged").get("/api/probe/request-id"));

        assertThat(ids).containsExactly("logged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.maquette.job.JobLog", "dev.maquette.provider.CallLog"})
    void log_lines_of_the_job_that_a_request_started_carry_its_id(String logger) {
        var workspace = "traced-" + UUID.randomUUID();

        var ids = idsOfLines(
                logger,
                () -> given().header("X-Request-Id", workspace)
                        .header("X-Workspace", workspace)
                        .header("Prefer", "wait=60")
                        .contentType(ContentType.JSON)
                        .body("{\"prompt\": \"a red mug\", \"image_count\": 1}")
                        .post("/product/create"));

        assertThat(ids).isNotEmpty().containsOnly(workspace);
    }

    /** The ids on everything that a logger is told during some work. */
    private static List<String> idsOfLines(String logger, Runnable work) {
        var lines = new CopyOnWriteArrayList<LogRecord>();
        var collector = collector(lines);
        Logger.getLogger(logger).addHandler(collector);
        try {
            work.run();
        } finally {
            Logger.getLogger(logger).removeHandler(collector);
        }
        return lines.stream()
                .map(line -> ((ExtLogRecord) line).getMdc(CurrentRequest.LOG_KEY))
                .toList();
    }

    private static Handler collector(List<LogRecord> records) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                ((ExtLogRecord) line).copyMdc();
                records.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
