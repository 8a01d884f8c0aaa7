package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.redis.client.impl.types.ErrorType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAvailabilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_CLOSED",
                "LOADING Redis is loading the dataset in memory",
                "MASTERDOWN Link with MASTER is down",
                "READONLY You can't write against a read only replica.",
                "TRYAGAIN Multiple keys request during rehashing of slot",
                "OOM command not allowed when used memory > 'maxmemory'.",
                "WRONGPASS invalid username-password pair or user is disabled.",
                "ERR max number of clients reached"
            })
    void a_server_that_does_not_serve_is_unavailable(String reply) {
        assertThat(StoreAvailability.isUnavailable(new CompletionException(ErrorType.create(reply))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WRONGTYPE Operation against a key holding the wrong kind of value",
                "NOSCRIPT No matching script.",
                "BUSYGROUP Consumer Group name already exists",
                "ERR unknown command 'LOADING'",
                "NOPERM this user has no permissions to run the 'set' command"
            })
    void a_server_that_refuses_a_command_is_there(String reply) {
        assertThat(StoreAvailability.isUnavailable(new CompletionException(ErrorType.create(reply))))
                .isFalse();
    }

    static Stream<Throwable> transport() {
        return Stream.of(
                new CompletionException(new ConnectException("Connection refused")),
                new CompletionException(new SocketException("Connection reset")),
                new CompletionException(new IOException("Broken pipe")),
                new ConnectException("Connection refused"),
                new ConnectionPoolTooBusyException("Connection pool reached max wait queue size of 10000"),
                new io.smallrye.mutiny.TimeoutException(),
                new StoreUnavailableException(new ConnectException("Connection refused")));
    }

    @ParameterizedTest
    @MethodSource("transport")
    void a_server_that_is_not_reached_is_unavailable(Throwable failure) {
        assertThat(StoreAvailability.isUnavailable(failure)).isTrue();
    }

    static Stream<Throwable> others() {
        return Stream.of(
                new UncheckedIOException(new IOException("No space left on device")),
                new IOException("No space left on device"),
                new CompletionException(new FileNotFoundException("data/assets")),
                new CompletionException("no cause", null),
                new IllegalStateException("Connection refused"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void the_failures_of_others_are_not_blamed_on_the_store(Throwable failure) {
        assertThat(StoreAvailability.isUnavailable(failure)).isFalse();
    }

    @Test
    void a_translated_call_keeps_its_result_and_its_other_failures() {
        assertThat(StoreAvailability.translating(() -> "result")).isEqualTo("result");
        assertThatThrownBy(() -> StoreAvailability.translating(StoreAvailabilityTest::mistake))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String mistake() {
        throw new IllegalStateException("a mistake of ours");
    }
}
