package dev.maquette.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at planned moments, whether those before are answered or not. The time of each counts from its planned moment, so
 * that a pause of the service is felt by all that fall into it.
 */
final class SteadyLoad {

    private static final long PATIENCE_SECONDS = 60;

    private final LoadGenerator generator;
    private final int port;
    private final int perSecond;
    private final int expectedStatus;
    private final Deque<Connection> idle = new ArrayDeque<>();

    SteadyLoad(LoadGenerator generator, int port, int perSecond, int expectedStatus) {
        this.generator = generator;
        this.port = port;
        this.perSecond = perSecond;
        this.expectedStatus = expectedStatus;
    }

    /** @param refused requests that were answered otherwise than expected, or not at all */
    record Outcome(Times times, int refused) {}

    /** Sends so many requests, made of their numbers; throws when some are not answered for a minute. */
    Outcome run(int count, IntFunction<Buffer> request) {
        Times times = new Times();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch answered = new CountDownLatch(count);
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long planned = began + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            waitUntil(planned);
            Buffer bytes = request.apply(i);
            generator
                    .vertx()
                    .runOnContext(_ -> send(bytes).onComplete(answer -> {
                        times.add(System.nanoTime() - planned);
                        if (answer.failed()) {
                            refused.incrementAndGet();
                        }
                        answered.countDown();
                    }));
        }
        awaitAll(answered);
        return new Outcome(times, refused.get());
    }

    private Future<Void> send(Buffer request) {
        Future<Connection> connection =
                idle.isEmpty() ? Connection.open(generator.client(), port) : Future.succeededFuture(idle.pop());
        return connection.compose(free -> free.send(request).map(status -> {
            idle.push(free);
            if (status != expectedStatus) {
                throw new IllegalStateException("answered with " + status);
            }
            return null;
        }));
    }

    private void awaitAll(CountDownLatch answered) {
        try {
            if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(answered.getCount() + " requests were not answered");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Parking alone comes up to a tenth of a millisecond late. */
    private static void waitUntil(long moment) {
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }
}
