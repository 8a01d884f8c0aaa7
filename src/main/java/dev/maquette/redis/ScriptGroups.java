package dev.maquette.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Lets calls of a script travel together. A call that comes alone goes at once; those that come while it is under way wait until it
 * is back, and then go as one group, which costs both sides one message instead of many.
 */
final class ScriptGroups {

    /** So that a group keeps others from the server for some milliseconds at most. */
    private static final int LARGEST = 32;

    private final Function<List<ScriptCall>, Uni<Response>> server;
    private final Duration timeout;
    private final Queue<ScriptCall> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean underWay = new AtomicBoolean();

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
        } catch (RuntimeException failure) {
            waiting.remove(call);
            throw failure;
        }
    }

    private void sendWaiting() {
        while (!waiting.isEmpty() && underWay.compareAndSet(false, true)) {
            List<ScriptCall> group = nextGroup();
            if (group.isEmpty()) {
                underWay.set(false);
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
                .invoke(this::groupIsBack)
                .subscribe()
                .with(replies -> answer(group, replies), failure -> group.forEach(call -> call.failed(failure)));
    }

    private void groupIsBack() {
        underWay.set(false);
        sendWaiting();
    }

    private static void answer(List<ScriptCall> group, Response replies) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answered(replies.get(i));
        }
    }
}
