package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.maquette.http.Preference;
import dev.maquette.redis.StoreUnavailableException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StartOfWorkTest {

    private static final Preference NO_WAIT = new Preference(Optional.empty());
    private static final Preference SHORT_WAIT = new Preference(Optional.of(Duration.ofMillis(1)));
    private static final Preference LONG_WAIT = new Preference(Optional.of(Duration.ofMinutes(1)));

    @Inject
    Jobs jobs;

    @Inject
    StartOfWork work;

    @Inject
    ScriptedHandler handler;

    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @AfterEach
    void end() {
        mayEnd.countDown();
    }

    @Test
    void who_does_not_wait_gets_the_first_answer() {
        Submission.Accepted submission = submitted();

        assertThat(body(submission, NO_WAIT, this::state)).isEqualTo(submission.answer());
    }

    @Test
    void who_waits_is_told_the_end() {
        mayEnd.countDown();

        assertThat(body(submitted(), LONG_WAIT, this::state)).isEqualTo("succeeded");
    }

    @Test
    void who_waited_in_vain_is_told_how_far_it_is() {
        Submission.Accepted submission = submitted();
        await().until(() -> state(submission.jobId()).equals("running"));

        assertThat(body(submission, SHORT_WAIT, this::state)).isEqualTo("running");
    }

    @Test
    void work_that_was_accepted_is_told_as_such_when_its_state_cannot_be_read() {
        mayEnd.countDown();
        Submission.Accepted submission = submitted();

        Object body = body(submission, LONG_WAIT, _ -> {
            throw new StoreUnavailableException(new ConnectException());
        });

        assertThat(body).isEqualTo(submission.answer());
    }

    private Submission.Accepted submitted() {
        Submitter somebody = new Submitter("somebody", "request-1", Optional.empty());
        return (Submission.Accepted) jobs.submit(somebody, () -> handler.job(this::untilItMayEnd, List.of()));
    }

    private String untilItMayEnd(JobContext job) {
        await().until(() -> mayEnd.getCount() == 0);
        return "done";
    }

    private String state(String jobId) {
        return jobs.find(jobId).orElseThrow().status().word();
    }

    private Object body(Submission submission, Preference preference, Function<String, Object> state) {
        try (Response answer = work.answer(submission, Response.Status.ACCEPTED, preference, state)) {
            return answer.getEntity();
        }
    }
}
