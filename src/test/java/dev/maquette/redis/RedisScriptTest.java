package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisScriptTest {

    @Inject
    RedisDataSource redis;

    @Inject
    RedisScripts scripts;

    RedisScript script;

    @BeforeEach
    void load() {
        script = scripts.load("/dev/maquette/redis/reply.lua");
    }

    @Test
    void a_text_is_returned() {
        assertThat(run("text").text()).isEqualTo("value");
    }

    @Test
    void a_number_is_returned() {
        assertThat(run("number").number()).isEqualTo(42);
    }

    @Test
    void a_table_is_returned_in_its_order() {
        assertThat(run("list").texts()).containsExactly("value", "{script}:key", "7");
    }

    @Test
    void nothing_is_an_absent_reply() {
        assertThat(run("nothing").absent()).isTrue();
    }

    @Test
    void a_server_that_forgot_the_script_learns_it_again() {
        run("text");
        redis.execute("SCRIPT", "FLUSH");

        assertThat(run("text").text()).isEqualTo("value");
    }

    @Test
    void an_error_of_the_script_names_the_script() {
        assertThatThrownBy(() -> run("error"))
                .isInstanceOf(ScriptFailedException.class)
                .hasMessageContaining("/dev/maquette/redis/reply.lua")
                .hasMessageContaining("told to fail");
    }

    @Test
    void calls_that_travel_together_get_their_own_replies() {
        List<ScriptReply> replies = together(200, call -> script.run(keys(call), List.of("text", "value " + call)));

        assertThat(replies)
                .extracting(ScriptReply::text)
                .containsExactlyElementsOf(IntStream.range(0, 200)
                        .mapToObj(call -> "value " + call)
                        .toList());
    }

    @Test
    void a_call_that_fails_concerns_none_that_travels_with_it() {
        List<Object> replies = together(
                200,
                call -> call % 3 == 0
                        ? catchThrowable(() -> script.run(keys(call), List.of("no value")))
                        : script.run(keys(call), List.of("text", "value " + call))
                                .text());

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply)
                        .satisfiesAnyOf(
                                failed -> assertThat(failed)
                                        .isInstanceOf(ScriptFailedException.class)
                                        .asString()
                                        .contains("arguments must be strings"),
                                text -> assertThat(text).asString().startsWith("value")));
        assertThat(replies).filteredOn(ScriptFailedException.class::isInstance).hasSize(67);
    }

    @Test
    void a_script_that_is_not_there_is_told_when_it_is_loaded() {
        assertThatThrownBy(() -> scripts.load("/dev/maquette/redis/missing.lua"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.lua");
    }

    /** The results of calls from as many threads, in their order. */
    private static <T> List<T> together(int calls, IntFunction<T> call) {
        List<Future<T>> results;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            results = IntStream.range(0, calls)
                    .mapToObj(number -> threads.submit(() -> call.apply(number)))
                    .toList();
        }
        return results.stream().map(Future::resultNow).toList();
    }

    private static List<String> keys(int call) {
        return List.of("{script}:" + call);
    }

    private ScriptReply run(String shape) {
        return script.run(List.of("{script}:key"), List.of(shape, "value"));
    }
}
