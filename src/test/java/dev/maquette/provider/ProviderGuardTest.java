package dev.maquette.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.maquette.provider.ProviderFailure.OutcomeUnknown;
import dev.maquette.provider.ProviderFailure.Rejected;
import dev.maquette.provider.ProviderFailure.TimedOut;
import dev.maquette.provider.ProviderFailure.Unavailable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProviderGuardTest {

    private final AtomicInteger calls = new AtomicInteger();

    private static ProviderGuard guard(Map<String, String> settings) {
        return new ProviderGuard(
                "example",
                ProviderSettings.of(TestProviderConfig.class, "example", settings),
                (operation, answer) -> Diagnosis.ofStatus(answer, ""));
    }

    private Callable<String> answering(int status) {
        return () -> {
            calls.incrementAndGet();
            throw new ErrorAnswer(status, new MultivaluedHashMap<>(), "");
        };
    }

    private static ProviderFailure failure(ProviderGuard guard, Operation operation, Callable<String> call) {
        return catchThrowableOfType(ProviderException.class, () -> guard.call(operation, String.class, call))
                .failure();
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void what_was_surely_not_sent_is_repeated(Operation operation) {
        String answer = guard(Map.of()).call(operation, String.class, () -> {
            if (calls.incrementAndGet() < 3) {
                throw new ConnectException("Connection refused");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
    }

    @Test
    void a_rejection_is_final() {
        assertThat(failure(guard(Map.of()), Operation.GENERATE, answering(400))).isInstanceOf(Rejected.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void new_work_is_held_back_while_the_provider_is_down_but_polls_go_on() {
        ProviderGuard guard =
                guard(Map.of("retries", "0", "poll-retries", "0", "breaker-volume", "4", "breaker-delay", "1h"));
        for (int i = 0; i < 4; i++) {
            failure(guard, Operation.SUBMIT, answering(503));
        }
        calls.set(0);

        ProviderFailure held = failure(guard, Operation.SUBMIT, answering(503));
        assertThat(held)
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        unavailable -> assertThat(unavailable.retryAfter()).isEqualTo(Duration.ofHours(1)));
        assertThat(calls).hasValue(0);

        failure(guard, Operation.POLL, answering(503));
        assertThat(calls).hasValue(1);
    }

    @Test
    void being_told_to_slow_down_or_to_correct_the_request_does_not_count_as_down() {
        ProviderGuard guard = guard(Map.of("retries", "0", "breaker-volume", "4", "breaker-delay", "1h"));
        for (int i = 0; i < 8; i++) {
            failure(guard, Operation.GENERATE, answering(i % 2 == 0 ? 429 : 400));
        }

        assertThat(guard.call(Operation.GENERATE, String.class, () -> "done")).isEqualTo("done");
    }

    @Test
    void no_more_calls_run_at_a_time_than_configured_and_the_others_wait() {
        ProviderGuard guard = guard(Map.of("concurrency", "2"));
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch both = new CountDownLatch(2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                threads.submit(() -> guard.call(Operation.GENERATE, String.class, () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    both.countDown();
                    both.await();
                    running.decrementAndGet();
                    calls.incrementAndGet();
                    return "done";
                }));
            }
        }

        assertThat(calls).hasValue(6);
        assertThat(most).hasValue(2);
    }

    @Test
    void an_interrupted_submit_may_have_been_accepted_and_the_interruption_stays_visible() throws Exception {
        assertThat(interrupted(Operation.SUBMIT)).isInstanceOf(OutcomeUnknown.class);
        assertThat(interrupted(Operation.GENERATE)).isInstanceOf(TimedOut.class);
    }

    private ProviderFailure interrupted(Operation operation) throws InterruptedException {
        AtomicReference<ProviderFailure> failure = new AtomicReference<>();
        AtomicReference<Boolean> stillInterrupted = new AtomicReference<>();
        CountDownLatch called = new CountDownLatch(1);
        Thread caller = Thread.startVirtualThread(() -> {
            failure.set(failure(guard(Map.of()), operation, () -> {
                called.countDown();
                new CountDownLatch(1).await();
                return "never";
            }));
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        called.await();
        caller.interrupt();
        caller.join();
        assertThat(stillInterrupted).hasValue(true);
        return failure.get();
    }

    @Test
    void a_missing_answer_is_no_answer() {
        assertThat(failure(guard(Map.of()), Operation.SUBMIT, () -> null)).isInstanceOf(OutcomeUnknown.class);
        assertThat(failure(guard(Map.of()), Operation.POLL, () -> null))
                .isInstanceOf(ProviderFailure.InvalidOutput.class);
    }
}
