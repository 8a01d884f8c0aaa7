package dev.maquette.redis;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** A script's keys and arguments on their way to the server, and its reply once it is there. */
record ScriptCall(List<String> keys, List<String> arguments, CompletableFuture<Response> reply) {

    static ScriptCall of(List<String> keys, List<String> arguments) {
        return new ScriptCall(keys, arguments, new CompletableFuture<>());
    }

    /** Takes this call's part of a group's reply. */
    void answered(Response part) {
        if (part != null && part.type() == ResponseType.ERROR) {
            reply.completeExceptionally((ErrorType) part.getDelegate());
        } else {
            reply.complete(part);
        }
    }

    void failed(Throwable failure) {
        reply.completeExceptionally(failure);
    }

    /** Blocks for the reply. Throws as the client's own blocking calls do. */
    Response await(Duration atMost) {
        try {
            return reply.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }
}
