package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisScriptTest {

    @Inject
    RedisDataSource redis;

    RedisScript script;

    @BeforeEach
    void load() {
        script = new RedisScript(redis, "/dev/maquette/redis/reply.lua");
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
    void a_script_that_is_not_there_is_told_when_it_is_loaded() {
        assertThatThrownBy(() -> new RedisScript(redis, "/dev/maquette/redis/missing.lua"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.lua");
    }

    private ScriptReply run(String shape) {
        return script.run(List.of("{script}:key"), List.of(shape, "value"));
    }
}
