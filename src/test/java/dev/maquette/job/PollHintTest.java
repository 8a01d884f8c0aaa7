package dev.maquette.job;

import static dev.maquette.http.ProblemAssertions.assertProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.maquette.http.ErrorCode;
import dev.maquette.http.WebhookSecret;
import dev.maquette.redis.RedisCommands;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What a provider tells wakes the job that waits for it; the next poll would be so late that no test waited for it. */
@QuarkusTest
@TestProfile(PollHintTest.RarePolls.class)
class PollHintTest {

    private static final WebhookSecret SECRET = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Inject
    Jobs jobs;

    @Inject
    ScriptedHandler handler;

    @Inject
    RedisCommands redis;

    @Inject
    Clock clock;

    private final String prediction = "p-" + UUID.randomUUID();
    private final AtomicInteger polls = new AtomicInteger();
    private final AtomicBoolean ready = new AtomicBoolean();

    public static class RarePolls implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "maquette.job.poll-interval", "10m", "maquette.providers.replicate.webhook-secret", SECRET.text());
        }
    }

    @Test
    void a_job_asks_as_soon_as_its_provider_has_told() {
        String job = waitingJob();
        ready.set(true);

        assertThat(tell("msg-" + prediction, prediction).statusCode()).isEqualTo(204);

        await().until(() -> jobs.find(job).orElseThrow().status() == JobStatus.SUCCEEDED);
        assertThat(polls).hasValue(2);
    }

    @Test
    void what_was_told_too_early_is_no_end() {
        String job = waitingJob();

        tell("msg-1-" + prediction, prediction);
        await().untilAtomic(polls, equalTo(2));
        assertThat(jobs.find(job).orElseThrow().status()).isEqualTo(JobStatus.RUNNING);
        ready.set(true);
        tell("msg-2-" + prediction, prediction);

        await().until(() -> jobs.find(job).orElseThrow().status() == JobStatus.SUCCEEDED);
    }

    @Test
    void a_message_that_is_played_again_does_nothing() {
        assertThat(tell("msg-" + prediction, prediction).statusCode()).isEqualTo(204);
        assertThat(tell("msg-" + prediction, prediction).statusCode()).isEqualTo(204);

        assertThat(rings()).isEqualTo(1);
    }

    @Test
    void a_forged_message_is_refused_and_wakes_nobody() {
        Response forged = send("replicate", "msg-" + prediction, body(prediction), WebhookSecret.random());

        assertProblem(forged, ErrorCode.UNAUTHORIZED);
        assertThat(rings()).isZero();
    }

    @Test
    void a_provider_that_is_not_known_or_has_no_secret_tells_nothing_here() {
        for (String name : List.of("nobody", "tripo", "fal", "sandbox")) {
            assertProblem(send(name, "msg-1", body("x"), SECRET), ErrorCode.NOT_FOUND);
        }
    }

    @Test
    void nobody_tells_five_megabytes() {
        Response large = send("replicate", "msg-1", "x".repeat(5 * 1024 * 1024), SECRET);

        assertProblem(large, ErrorCode.BODY_TOO_LARGE);
    }

    private String waitingJob() {
        Submission submission = jobs.submit(
                new Submitter("somebody", "request-1", Optional.empty()), () -> handler.job(this::work, List.of()));
        String id = ((Submission.Accepted) submission).jobId();
        await().untilAtomic(polls, equalTo(1));
        return id;
    }

    private String work(JobContext job) {
        Supplier<String> submit = () -> {
            job.provider("replicate", prediction);
            return prediction;
        };
        String handle = job.submitOnce("pay", String.class, new PaidCall<>(Optional.empty(), submit, _ -> {}));
        return job.await(handle, _ -> poll(), _ -> {}, _ -> {});
    }

    private Awaited<String> poll() {
        polls.incrementAndGet();
        return ready.get() ? new Awaited.Done<>("done") : new Awaited.Pending<>(0);
    }

    private Response tell(String message, String id) {
        return send("replicate", message, body(id), SECRET);
    }

    private Response send(String provider, String message, String body, WebhookSecret secret) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return given().contentType("application/json")
                .header("webhook-id", message)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", secret.sign(message, timestamp, body.getBytes(StandardCharsets.UTF_8)))
                .body(body)
                .post("/providers/" + provider + "/webhook");
    }

    private static String body(String id) {
        return "{\"id\": \"" + id + "\", \"status\": \"succeeded\"}";
    }

    /** How often the bell was rung for the prediction. */
    private long rings() {
        return StreamSupport.stream(
                        redis.execute("XRANGE", JobKeys.BELL, "-", "+").spliterator(), false)
                .filter(entry -> entry.get(1).get(1).toString().equals(JobKeys.work("replicate", prediction)))
                .count();
    }
}
