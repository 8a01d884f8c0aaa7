package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maquette.cost.Estimate;
import dev.maquette.cost.PaidCalls;
import dev.maquette.http.ApiException;
import dev.maquette.http.ErrorCode;
import dev.maquette.redis.RedisCommands;
import dev.maquette.testing.MovableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dollar a day for everybody, and half a dollar for each caller. */
@QuarkusTest
@TestProfile(BudgetTest.Budgeted.class)
class BudgetTest {

    @Inject
    Jobs jobs;

    @Inject
    ScriptedHandler handler;

    @Inject
    ProcessEnds ends;

    @Inject
    JobRunner runner;

    @Inject
    JobConfig config;

    @Inject
    RedisCommands redis;

    @Inject
    MovableClock clock;

    @Inject
    ObjectMapper json;

    private final String owner = UUID.randomUUID().toString();
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    public static class Budgeted implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovableClock.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("maquette.cost.daily-budget", "1.00", "maquette.cost.daily-budget-per-caller", "0.50");
        }
    }

    @BeforeEach
    void nothing_is_spent_yet() {
        redis.execute("DEL", day());
    }

    @Test
    void what_a_job_will_cost_is_reserved_when_it_is_accepted_and_spent_when_it_pays() {
        String id = submit(estimate("0.30"), job -> {
            String made = job.paid(price("0.10"), () -> "made");
            job.progress(50, "half", "Half of it.", DocumentChanges.NONE);
            until(mayEnd);
            return made;
        });

        await().untilAsserted(() -> assertThat(sum("spent")).isEqualTo(100_000));
        assertThat(sum("reserved")).isEqualTo(200_000);
        assertThat(sum("reserved:" + owner)).isEqualTo(200_000);
        mayEnd.countDown();

        assertThat(ended(id).costUsd()).isEqualByComparingTo("0.10");
        assertThat(sum("spent")).isEqualTo(100_000);
        assertThat(sum("spent:" + owner)).isEqualTo(100_000);
        assertThat(sum("reserved")).isZero();
        assertThat(sum("reserved:" + owner)).isZero();
    }

    @Test
    void a_job_that_the_callers_budget_does_not_allow_is_not_accepted() {
        String first = submit(estimate("0.40"), job -> until(mayEnd));

        assertThatThrownBy(() -> submit(estimate("0.20"), job -> "done")).satisfies(this::isExhausted);
        mayEnd.countDown();
        ended(first);

        assertThat(ended(submit(estimate("0.20"), job -> "done")).status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void a_job_that_the_budget_of_all_does_not_allow_is_not_accepted() {
        redis.execute("HSET", day(), "spent", "700001");

        assertThatThrownBy(() -> submit(estimate("0.30"), job -> "done")).satisfies(this::isExhausted);
        assertThat(sum("reserved")).isZero();
    }

    @Test
    void a_failed_job_and_a_cancelled_one_give_back_what_they_did_not_spend() {
        ended(submit(estimate("0.30"), job -> {
            throw new JobFailedException(FailureCode.PROVIDER_REJECTED, "No.");
        }));
        String cancelled = submit(estimate("0.30"), job -> until(mayEnd));
        assertThat(sum("reserved")).isEqualTo(300_000);
        jobs.cancel(cancelled);
        mayEnd.countDown();

        assertThat(sum("reserved")).isZero();
        assertThat(sum("spent")).isZero();
    }

    @Test
    void a_call_that_fails_for_sure_costs_nothing_and_one_that_nobody_knows_of_counts() {
        ended(submit(
                estimate("0.30"),
                job -> job.paid(price("0.30"), () -> {
                    throw new JobFailedException(FailureCode.PROVIDER_REJECTED, "No.");
                })));
        assertThat(sum("spent")).isZero();

        ended(submit(
                estimate("0.30"),
                job -> job.paid(price("0.30"), () -> {
                    throw new JobFailedException(FailureCode.OUTCOME_UNKNOWN, "Perhaps.");
                })));
        assertThat(sum("spent")).isEqualTo(300_000);
    }

    @Test
    void what_was_delivered_and_cannot_be_used_counts() {
        ended(submit(
                estimate("0.30"),
                job -> job.paid(price("0.30"), () -> {
                    throw new JobFailedException(FailureCode.PROVIDER_OUTPUT_INVALID, "It is empty.");
                })));

        assertThat(sum("spent")).isEqualTo(300_000);
    }

    @Test
    void a_call_in_the_middle_of_which_the_process_died_counts() {
        PaidCall<String> cutOff = new PaidCall<>(
                price("0.30"),
                () -> {
                    throw new HandBackException("The next attempt finds what it would after a crash.");
                },
                _ -> {});

        Job job = ended(submit(estimate("0.30"), attempt -> attempt.submitOnce("pay", String.class, cutOff)));

        assertThat(job.errorCode()).isEqualTo(FailureCode.OUTCOME_UNKNOWN);
        assertThat(job.costUsd()).isEqualByComparingTo("0.30");
        assertThat(sum("spent")).isEqualTo(300_000);
        assertThat(sum("reserved")).isZero();
    }

    @Test
    void what_is_paid_for_while_the_job_is_cancelled_counts_as_well() {
        countsWhatIsPaidForDuringACancel(_ -> {});
    }

    @Test
    void it_also_counts_when_the_heartbeat_tells_of_the_cancel_first() {
        countsWhatIsPaidForDuringACancel(id -> await().until(() -> isKnownAsLost(id)));
    }

    private void countsWhatIsPaidForDuringACancel(Consumer<String> beforeTheAnswer) {
        CountDownLatch calling = new CountDownLatch(1);
        String id = submit(estimate("0.30"), job -> {
            String made = job.paid(price("0.30"), () -> {
                calling.countDown();
                return until(mayEnd);
            });
            return job.step("store", String.class, () -> made);
        });
        until(calling);
        jobs.cancel(id);
        beforeTheAnswer.accept(id);
        mayEnd.countDown();

        await().untilAsserted(() -> assertThat(sum("spent:" + owner)).isEqualTo(300_000));
        assertThat(sum("reserved:" + owner)).isZero();
        await().untilAsserted(
                        () -> assertThat(jobs.find(id).orElseThrow().costUsd()).isEqualByComparingTo("0.30"));
    }

    @Test
    void what_is_paid_for_while_the_job_waits_to_be_begun_again_counts_once() {
        CountDownLatch calling = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        String id = submit(estimate("0.30"), job -> {
            if (attempts.incrementAndGet() == 1) {
                return job.step(
                        "call",
                        String.class,
                        () -> job.paid(price("0.20"), () -> {
                            calling.countDown();
                            return until(answered);
                        }));
            }
            return job.paid(price("0.10"), () -> "again");
        });
        until(calling);
        List<String> others = occupyOtherPlaces();

        runner.handBack(ends.running(id));
        answered.countDown();

        assertThat(ended(id).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(attempts).hasValue(2);
        assertThat(sum("spent")).isEqualTo(300_000);
        assertThat(sum("spent:" + owner)).isEqualTo(300_000);
        assertThat(sum("reserved")).isZero();
        mayEnd.countDown();
        others.forEach(this::ended);
    }

    @Test
    void calls_that_were_not_foreseen_are_made_as_long_as_the_budget_allows_them() {
        Job job = ended(submit(estimate("0.20"), run -> {
            run.paid(price("0.20"), () -> "first");
            run.paid(price("0.25"), () -> "second");
            return run.paid(price("0.25"), () -> "third");
        }));

        assertThat(job.errorCode()).isEqualTo(FailureCode.BUDGET_EXHAUSTED);
        assertThat(job.costUsd()).isEqualByComparingTo("0.45");
        assertThat(sum("spent")).isEqualTo(450_000);
        assertThat(sum("reserved")).isZero();
    }

    @Test
    void with_a_budget_nothing_is_begun_whose_price_nobody_knows() {
        assertThatThrownBy(() -> submit(new Estimate(List.of(calls(Optional.empty()))), job -> "done"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.error()).isEqualTo(ErrorCode.PRICE_UNKNOWN));
    }

    @Test
    void who_asks_only_for_the_cost_is_told_and_nothing_is_begun() throws Exception {
        redis.execute("HSET", day(), "reserved", "600000");
        Submitter asking = new Submitter(owner, "request-1", Optional.empty()).estimating();

        Submission told = jobs.submit(asking, () -> handler.job(job -> "done", List.of(), estimate("0.45")));

        JsonNode answer = json.readTree(told.answer());
        assertThat(told).isInstanceOf(Submission.Estimated.class);
        assertThat(answer.at("/cost_usd").decimalValue()).isEqualByComparingTo("0.45");
        assertThat(answer.at("/calls/0/provider").asText()).isEqualTo("somebody");
        assertThat(answer.at("/budget/daily_usd").decimalValue()).isEqualByComparingTo("1");
        assertThat(answer.at("/budget/left_usd").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(answer.at("/within_budget").asBoolean()).isFalse();
        assertThat(sum("reserved")).isEqualTo(600_000);
    }

    @Test
    void what_is_reserved_before_midnight_and_spent_after_it_leaves_the_next_days_budget_whole() {
        String evening = day();
        String first = submit(estimate("0.40"), job -> job.paid(price("0.40"), () -> until(mayEnd)));
        passMidnight();
        String second = submit(estimate("0.50"), job -> job.paid(price("0.50"), () -> until(mayEnd)));
        mayEnd.countDown();
        ended(first);
        ended(second);

        assertThat(sum(evening, "spent")).isEqualTo(400_000);
        assertThat(sum(evening, "spent:" + owner)).isEqualTo(400_000);
        assertThat(sum(evening, "reserved")).isZero();
        assertThat(sum("spent")).isEqualTo(500_000);
        assertThat(sum("spent:" + owner)).isEqualTo(500_000);
        assertThat(sum("reserved")).isZero();
    }

    @Test
    void a_job_that_passes_midnight_stays_within_the_budget_of_its_first_day() {
        String evening = day();
        String id = submit(estimate("0.30"), job -> {
            until(mayEnd);
            job.paid(price("0.30"), () -> "foreseen");
            job.paid(price("0.20"), () -> "one more");
            return job.paid(price("0.01"), () -> "too many");
        });
        passMidnight();
        redis.execute("HSET", day(), "spent:" + owner, "400000");
        mayEnd.countDown();

        assertThat(ended(id).errorCode()).isEqualTo(FailureCode.BUDGET_EXHAUSTED);
        assertThat(sum(evening, "spent:" + owner)).isEqualTo(500_000);
        assertThat(sum(evening, "reserved:" + owner)).isZero();
        assertThat(sum("spent:" + owner)).isEqualTo(400_000);
        assertThat(sum("reserved:" + owner)).isZero();
    }

    private boolean isKnownAsLost(String id) {
        try {
            ends.running(id).hold().check(id);
            return false;
        } catch (JobLostException lost) {
            return true;
        }
    }

    private void isExhausted(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(ApiException.class, refused -> {
            assertThat(refused.error()).isEqualTo(ErrorCode.BUDGET_EXHAUSTED);
            assertThat(refused.retryAfter()).isPositive();
        });
    }

    private String submit(Estimate estimate, ScriptedHandler.Script script) {
        Submitter submitter = new Submitter(owner, "request-1", Optional.empty());
        Submission submission = jobs.submit(submitter, () -> handler.job(script, List.of(), estimate));
        return ((Submission.Accepted) submission).jobId();
    }

    private Job ended(String id) {
        await().until(() -> jobs.find(id).orElseThrow().status().ended());
        return jobs.find(id).orElseThrow();
    }

    /** So that a job that is handed back now waits until its first attempt is over. */
    private List<String> occupyOtherPlaces() {
        CountDownLatch begun =
                new CountDownLatch(config.lanes().get(handler.lane()).width() - 1);
        List<String> others = Stream.generate(() -> submit(Estimate.NOTHING, job -> {
                    begun.countDown();
                    return until(mayEnd);
                }))
                .limit(begun.getCount())
                .toList();
        until(begun);
        return others;
    }

    private void passMidnight() {
        clock.advance(Duration.ofDays(1));
        nothing_is_spent_yet();
    }

    private long sum(String what) {
        return sum(day(), what);
    }

    private long sum(String day, String what) {
        Object value = redis.execute("HGET", day, what);
        return value == null ? 0 : Long.parseLong(value.toString());
    }

    private String day() {
        return "cost:" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String until(CountDownLatch told) {
        await().until(() -> told.getCount() == 0);
        return "done";
    }

    private static Estimate estimate(String dollars) {
        return Estimate.of(calls(price(dollars)));
    }

    private static PaidCalls calls(Optional<BigDecimal> price) {
        return new PaidCalls("somebody", "thing", 1, price);
    }

    private static Optional<BigDecimal> price(String dollars) {
        return Optional.of(new BigDecimal(dollars));
    }
}
