package dev.maquette.bench;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The same request over and over on some kept connections, each of which asks again when it has its answer. */
final class ClosedLoad {

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private final LoadGenerator generator;
    private final MeasuredService service;
    private final int connections;
    private final Buffer request;
    private final Times times = new Times();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean stopped;
    private int open;

    ClosedLoad(LoadGenerator generator, MeasuredService service, int connections, Buffer request) {
        this.generator = generator;
        this.service = service;
        this.connections = connections;
        this.request = request;
    }

    /**
     * @param perSecond answers, all of them 200
     * @param cost of an answer on the processor, in words
     */
    record Rate(double perSecond, Times times, String cost) {}

    /** Takes some seconds; throws when an answer is not a 200. */
    Rate run() {
        generator.vertx().runOnContext(_ -> {
            for (int i = 0; i < connections; i++) {
                open++;
                Connection.open(generator.client(), service.port())
                        .onSuccess(this::ask)
                        .onFailure(ended::completeExceptionally);
            }
        });
        Bench.pause(WARM_UP);
        onLoop(times::forget);
        ProcessorTime processor = ProcessorTime.from(service.process().handle());
        long began = System.nanoTime();
        Bench.pause(LENGTH);
        stopped = true;
        double seconds = (System.nanoTime() - began) / 1e9;
        ended.orTimeout(30, TimeUnit.SECONDS).join();
        return new Rate(times.count() / seconds, times, processor.per(times.count()));
    }

    private void ask(Connection connection) {
        if (stopped) {
            connection.close();
            if (--open == 0) {
                ended.complete(null);
            }
            return;
        }
        long asked = System.nanoTime();
        connection.send(request).onComplete(answer -> {
            if (answer.failed() || answer.result() != 200) {
                ended.completeExceptionally(new IllegalStateException("answered " + answer.result(), answer.cause()));
                return;
            }
            times.add(System.nanoTime() - asked);
            ask(connection);
        });
    }

    private void onLoop(Runnable action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        generator.vertx().runOnContext(_ -> {
            action.run();
            done.complete(null);
        });
        done.join();
    }
}
