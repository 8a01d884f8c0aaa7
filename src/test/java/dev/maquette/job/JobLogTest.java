package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.provider.RecordedLog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobLogTest {

    private static final Pattern LINE = Pattern.compile("INFO job (?<what>[a-z ]+) job=\\S+ kind=\\S+ workspace=\\S+"
            + " stage=(?<stage>\\S+) provider=(?<provider>\\S+) ms=\\d+.*");

    @Inject
    Jobs jobs;

    @Inject
    ScriptedHandler handler;

    private RecordedLog log;

    @BeforeEach
    void open() {
        log = RecordedLog.open();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_change_of_state_stage_or_provider_is_one_line_and_a_percent_is_none() {
        String id = ended(job -> {
            job.progress(10, "drawing", "Drawing.", DocumentChanges.NONE);
            job.progress(20, "drawing", "Still drawing.", DocumentChanges.NONE);
            job.provider("gemini", null);
            job.progress(30, "drawing", "Still drawing.", DocumentChanges.NONE);
            job.progress(40, "modelling", "Modelling.", DocumentChanges.NONE);
            return "done";
        });

        assertThat(changes(id))
                // the worker may be quicker than the request to tell that it is accepted
                .containsExactlyInAnyOrder(
                        "accepted - -",
                        "taken - -",
                        "goes on drawing -",
                        "goes on drawing gemini",
                        "goes on modelling gemini",
                        "succeeded complete gemini");
    }

    @Test
    void a_failure_tells_its_code_and_its_reason_on_the_same_line() {
        String id = ended(job -> {
            throw new JobFailedException(FailureCode.CONTENT_REFUSED, "The \"picture\"\nwas refused.");
        });

        assertThat(lines(id).getLast()).contains(" code=content_refused reason=\"The picture was refused.\"");
    }

    @Test
    void what_was_asked_for_and_what_was_made_is_not_told() {
        String id = ended(job -> job.step("draw", String.class, () -> "a secret result"));

        assertThat(lines(id)).isNotEmpty().noneMatch(line -> line.contains("secret"));
    }

    private String ended(ScriptedHandler.Script script) {
        Submitter somebody = new Submitter("somebody", "request-1", Optional.empty());
        Submission submission = jobs.submit(somebody, () -> handler.job(script, List.of()));
        String id = ((Submission.Accepted) submission).jobId();
        await().until(() -> lines(id).stream().anyMatch(line -> line.matches("INFO job (succeeded|failed) .*")));
        return id;
    }

    /** What happened, the stage and the provider of each line about this job. */
    private List<String> changes(String id) {
        return lines(id).stream()
                .map(line -> {
                    var parts = LINE.matcher(line);
                    assertThat(parts.matches()).as(line).isTrue();
                    return parts.group("what") + " " + parts.group("stage") + " " + parts.group("provider");
                })
                .toList();
    }

    private List<String> lines(String id) {
        return log.lines().stream().filter(line -> line.contains("job=" + id)).toList();
    }
}
