package dev.maquette.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Lets calls of a script travel together. A call that comes alone goes at once; those that come while others are under way wait
 * until one of these is back, and then go as one group, which costs both sides one message instead of many.
 */
final class ScriptGroups {

    /** So that a group keeps others from the server for some milliseconds at most. */
    private static final int LARGEST = 32;

    /** One that the server works on, and one whose replies are on their way back. */
    private static final int UNDER_WAY = 2;

    private final Function<List<ScriptCall>, Uni<Response>> server;
    private final Duration timeout;
    private final Queue<ScriptCall> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore free = new Semaphore(UNDER_WAY);

    /**
     * @param server sends a group, and has a list with one reply for each of its calls
     * @param timeout after which a caller is told that there is no reply
     */
    ScriptGroups(Function<List<ScriptCall>, Uni<Response>> server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    /** Blocks until the call's reply is there. A call that could not be sent within the timeout is not sent later. */
    Response reply(ScriptCall call) {
        waiting.add(call);
        sendWaiting();
        try {
            return call.await(timeout);
        } finally {
            waiting.remove(call);
        }
    }

    private void sendWaiting() {
        while (!waiting.isEmpty() && free.tryAcquire()) {
            List<ScriptCall> group = nextGroup();
            if (group.isEmpty()) {
                free.release();
            } else {
                send(group);
            }
        }
    }

    private List<ScriptCall> nextGroup() {
        List<ScriptCall> group = new ArrayList<>();
        while (group.size() < LARGEST && !waiting.isEmpty()) {
            ScriptCall next = waiting.poll();
            if (next != null) {
                group.add(next);
            }
        }
        return group;
    }

    private void send(List<ScriptCall> group) {
        Uni.createFrom()
                .deferred(() -> server.apply(group))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onTermination()
                .invoke(this::oneIsBack)
                .subscribe()
                .with(replies -> answer(group, replies), failure -> group.forEach(call -> call.failed(failure)));
    }

    private void oneIsBack() {
        free.release();
        sendWaiting();
    }

    private static void answer(List<ScriptCall> group, Response replies) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answered(replies.get(i));
        }
    }
}
