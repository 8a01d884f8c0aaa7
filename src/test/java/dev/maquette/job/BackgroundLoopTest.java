package dev.maquette.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {

    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicReference<Throwable> uncaught = new AtomicReference<>();

    @Test
    void a_failure_is_not_the_end() {
        goesOnAfter(() -> {
            throw new IllegalStateException("no store");
        });
    }

    @Test
    void a_lack_of_memory_is_not_the_end() {
        goesOnAfter(() -> {
            throw new OutOfMemoryError("as if");
        });
    }

    @Test
    void what_fails_while_it_is_stopped_ends_it_without_a_word() throws InterruptedException {
        CountDownLatch turning = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        BackgroundLoop loop = loop(() -> {
            thread.set(Thread.currentThread());
            turning.countDown();
            await().until(() -> stopped.getCount() == 0);
            throw new IllegalStateException("no container");
        });
        loop.start();
        turning.await();

        loop.stop();
        stopped.countDown();

        thread.get().join();
        assertThat(turns).hasValue(1);
        assertThat(uncaught).hasNullValue();
    }

    @Test
    void begins_once_however_often_it_is_started() throws InterruptedException {
        CountDownLatch turning = new CountDownLatch(1);
        BackgroundLoop loop = loop(turning::countDown);
        loop.start();
        turning.await();

        loop.start();

        await().untilAtomic(turns, greaterThan(1));
        loop.stop();
    }

    @Test
    void does_not_begin_after_it_was_stopped() {
        BackgroundLoop loop = loop(() -> {});

        loop.stop();
        loop.start();

        assertThat(turns).hasValue(0);
    }

    private void goesOnAfter(Runnable trouble) {
        BackgroundLoop loop = loop(() -> {
            if (turns.get() == 1) {
                trouble.run();
            }
        });

        loop.start();

        await().untilAtomic(turns, greaterThan(1));
        loop.stop();
    }

    private BackgroundLoop loop(Runnable turn) {
        Thread.Builder threads =
                Thread.ofPlatform().name("loop").uncaughtExceptionHandler((_, thrown) -> uncaught.set(thrown));
        return new BackgroundLoop(threads, Duration.ofMillis(1), () -> {
            turns.incrementAndGet();
            turn.run();
        });
    }
}
