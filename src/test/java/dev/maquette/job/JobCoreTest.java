package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.redis.RedisCommands;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobCoreTest {

    @Inject
    Jobs jobs;

    @Inject
    RunningJobs running;

    @Inject
    JobStore store;

    @Inject
    ScriptedHandler handler;

    @Inject
    ProcessEnds ends;

    @Inject
    RedisCommands redis;

    private final Submitter somebody = new Submitter("somebody", "request-1", Optional.empty());

    @Test
    void an_accepted_job_runs_and_tells_its_result() {
        String id = submit(job -> job.step("greet", String.class, () -> "hello"));

        Job job = ended(id);

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.progress()).isEqualTo(100);
        assertThat(job.result().asText()).isEqualTo("hello");
        assertThat(job.attempts()).isEqualTo(1);
        assertThat(job.completedAt()).isAfterOrEqualTo(job.startedAt());
    }

    @Test
    void a_step_that_was_stored_is_not_done_again_by_the_next_attempt() {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger attempts = new AtomicInteger();
        String id = submit(job -> {
            String first = job.step("once", String.class, () -> "done " + done.incrementAndGet());
            if (attempts.incrementAndGet() == 1) {
                ends.stop(job);
            }
            return job.step("second", String.class, () -> first + " and on");
        });

        assertThat(ended(id).result().asText()).isEqualTo("done 1 and on");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void handing_back_costs_no_attempt() {
        AtomicInteger attempts = new AtomicInteger();
        String id = submit(job -> {
            if (attempts.incrementAndGet() < 4) {
                ends.stop(job);
            }
            return job.step("end", String.class, () -> "done");
        });

        Job job = ended(id);

        assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(job.attempts()).isEqualTo(1);
    }

    @Test
    void a_paid_call_whose_answer_was_lost_is_not_repeated() {
        AtomicInteger calls = new AtomicInteger();
        String id = submit(job -> job.submitOnce("pay", String.class, forFree(() -> {
            calls.incrementAndGet();
            ends.takeAway(job);
            return "handle";
        })));

        Job job = ended(id);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode()).isEqualTo(FailureCode.OUTCOME_UNKNOWN);
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_paid_call_that_surely_cost_nothing_may_be_made_again() {
        AtomicInteger calls = new AtomicInteger();
        String id = submit(job -> {
            try {
                job.submitOnce("pay", String.class, forFree(() -> {
                    calls.incrementAndGet();
                    throw new JobFailedException(FailureCode.PROVIDER_UNAVAILABLE, "not now");
                }));
            } catch (JobFailedException refused) {
                return job.submitOnce("pay", String.class, forFree(() -> "handle " + calls.incrementAndGet()));
            }
            return "unreachable";
        });

        assertThat(ended(id).result().asText()).isEqualTo("handle 2");
    }

    @Test
    void a_failure_is_told_with_its_code_and_words() {
        String id = submit(job -> {
            throw new JobFailedException(FailureCode.CONTENT_REFUSED, "The picture was refused.");
        });

        Job job = ended(id);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode()).isEqualTo(FailureCode.CONTENT_REFUSED);
        assertThat(job.errorMessage()).isEqualTo("The picture was refused.");
    }

    @Test
    void an_unexpected_error_tells_nothing_of_the_inside() {
        String id = submit(job -> {
            throw new IllegalStateException("/secret/path");
        });

        Job job = ended(id);

        assertThat(job.errorCode()).isEqualTo(FailureCode.PIPELINE_ERROR);
        assertThat(job.errorMessage()).doesNotContain("secret");
    }

    @Test
    void a_job_that_always_takes_its_worker_down_ends_as_poison() {
        AtomicInteger attempts = new AtomicInteger();
        String id = submit(job -> {
            attempts.incrementAndGet();
            ends.takeAway(job);
            return job.step("never", String.class, () -> "never");
        });

        Job job = ended(id);

        assertThat(job.status()).isEqualTo(JobStatus.FAILED);
        assertThat(job.errorCode()).isEqualTo(FailureCode.PIPELINE_ERROR);
        assertThat(job.errorMessage()).contains("each time its process ended");
    }

    @Test
    void a_worker_that_lost_its_job_cannot_write_any_more() {
        CountDownLatch cancelled = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> outcome = new ConcurrentLinkedQueue<>();
        String id = submit(job -> {
            await().until(() -> cancelled.getCount() == 0);
            try {
                return job.step("late", String.class, () -> "late");
            } catch (RuntimeException lost) {
                outcome.add(lost.getClass().getSimpleName());
                throw lost;
            }
        });
        await().until(() -> running.contain(id));

        assertThat(jobs.cancel(id)).isEqualTo(Cancellation.STOPPED);
        cancelled.countDown();

        await().until(() -> outcome.contains("JobLostException"));
        assertThat(jobs.find(id).orElseThrow().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(jobs.cancel(id)).isEqualTo(Cancellation.ALREADY_FINISHED);
    }

    @Test
    void a_cancel_after_the_paid_call_says_that_it_is_charged_and_stops_the_remote_work() {
        AtomicInteger abandoned = new AtomicInteger();
        String id = submit(job -> {
            String handle = job.submitOnce("pay", String.class, forFree(() -> "handle"));
            return job.await(
                    handle, any -> new Awaited.Pending<String>(10), percent -> {}, any -> abandoned.incrementAndGet());
        });
        await().until(() -> store.fields(id).orElseThrow().containsKey("step:pay"));

        assertThat(jobs.cancel(id)).isEqualTo(Cancellation.TOO_LATE_CHARGED);

        await().untilAtomic(abandoned, equalTo(1));
    }

    @Test
    void remote_work_is_stopped_also_when_it_tells_of_progress_just_after_the_cancel() {
        CountDownLatch cancelled = new CountDownLatch(1);
        AtomicInteger percent = new AtomicInteger();
        ConcurrentLinkedQueue<String> abandoned = new ConcurrentLinkedQueue<>();
        String id = submit(job -> job.await(
                "handle",
                any -> {
                    if (percent.incrementAndGet() == 2) {
                        awaitDown(cancelled);
                    }
                    return new Awaited.Pending<String>(percent.get());
                },
                told -> job.progress(told, "model", "Working", DocumentChanges.NONE),
                abandoned::add));
        await().untilAtomic(percent, equalTo(2));

        jobs.cancel(id);
        cancelled.countDown();

        await().until(() -> abandoned.contains("handle"));
    }

    @Test
    void what_is_submitted_while_the_job_is_cancelled_is_stopped() {
        CountDownLatch submitting = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        ConcurrentLinkedQueue<String> abandoned = new ConcurrentLinkedQueue<>();
        Supplier<String> submitted = () -> {
            submitting.countDown();
            awaitDown(cancelled);
            return "handle";
        };
        String id = submit(job ->
                job.submitOnce("pay", String.class, new PaidCall<>(Optional.empty(), submitted, abandoned::add)));
        awaitDown(submitting);

        assertThat(jobs.cancel(id)).isEqualTo(Cancellation.TOO_LATE_CHARGED);
        cancelled.countDown();

        await().until(() -> abandoned.contains("handle"));
    }

    @Test
    void a_cancel_after_a_picture_was_paid_says_that_it_is_charged() {
        CountDownLatch cancelled = new CountDownLatch(1);
        String id = submit(job -> {
            job.step("view", String.class, () -> job.paid(Optional.of(new BigDecimal("0.07")), () -> "picture"));
            awaitDown(cancelled);
            return "done";
        });
        await().until(() -> store.fields(id).orElseThrow().containsKey("step:view"));

        assertThat(jobs.cancel(id)).isEqualTo(Cancellation.TOO_LATE_CHARGED);
        cancelled.countDown();
    }

    @Test
    void the_time_of_a_job_counts_from_where_it_begins_and_not_from_a_place_in_a_group_that_it_did_not_get() {
        AtomicInteger attempts = new AtomicInteger();
        ConcurrentLinkedQueue<Instant> starts = new ConcurrentLinkedQueue<>();
        String id = submit(job -> {
            starts.add(store.find(job.id()).orElseThrow().startedAt());
            if (attempts.incrementAndGet() == 2) {
                job.step("begun", String.class, () -> "begun");
            }
            if (attempts.get() < 4) {
                ends.stop(job);
            }
            return job.step("end", String.class, () -> "done");
        });

        Job job = ended(id);

        List<Instant> started = List.copyOf(starts);
        assertThat(started.get(1)).isAfter(started.get(0));
        assertThat(started.subList(2, 4)).containsOnly(started.get(1));
        assertThat(job.startedAt()).isEqualTo(started.get(1));
    }

    @Test
    void the_same_key_and_request_give_the_first_answer_and_another_request_is_refused() {
        String key = UUID.randomUUID().toString();
        Submission.Accepted first = submit(repeatable(key, "one"), job -> "done");
        Submission.Accepted again = submit(repeatable(key, "one"), job -> "done twice");

        assertThat(again.replayed()).isTrue();
        assertThat(again.jobId()).isEqualTo(first.jobId());
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThatThrownBy(() -> submit(repeatable(key, "two"), job -> "other"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void a_document_that_changes_meanwhile_is_read_again_before_the_job_is_accepted() {
        String key = "test-document:" + UUID.randomUUID();
        AtomicInteger reads = new AtomicInteger();

        jobs.submit(somebody, () -> {
            String before = redis.get(key);
            if (reads.incrementAndGet() == 1) {
                redis.execute("SET", key, "somebody was faster");
            }
            return handler.job(
                    job -> "done", List.of(DocumentChange.write(key, before, before + "!", Duration.ofMinutes(1))));
        });

        assertThat(reads).hasValue(2);
        assertThat(redis.get(key)).isEqualTo("somebody was faster!");
    }

    @Test
    void pieces_of_a_job_run_at_the_same_time_and_keep_their_order() {
        CountDownLatch both = new CountDownLatch(2);
        String id = submit(job ->
                String.join(",", job.all(List.of(() -> together(both, "a"), () -> together(both, "b"), () -> "c"), 2)));

        assertThat(ended(id).result().asText()).isEqualTo("a,b,c");
    }

    private static String together(CountDownLatch others, String result) {
        others.countDown();
        awaitDown(others);
        return result;
    }

    private static void awaitDown(CountDownLatch latch) {
        await().until(() -> latch.getCount() == 0);
    }

    private static PaidCall<String> forFree(Supplier<String> make) {
        return new PaidCall<>(Optional.of(BigDecimal.ZERO), make, _ -> {});
    }

    private Submitter repeatable(String key, String fingerprint) {
        return new Submitter("somebody", "request-1", Optional.of(new Submitter.Repeatable(key, fingerprint)));
    }

    private String submit(ScriptedHandler.Script script) {
        return submit(somebody, script).jobId();
    }

    private Submission.Accepted submit(Submitter submitter, ScriptedHandler.Script script) {
        return (Submission.Accepted) jobs.submit(submitter, () -> handler.job(script, List.of()));
    }

    private Job ended(String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> jobs.find(id).orElseThrow(), job -> job.status().ended());
    }
}
