package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://localhost",
                "redis://localhost:6379/0",
                "redis://:secret@localhost:6379",
                "rediss://user:secret@store.example.com:6380/12",
                "redis://[::1]:6379/"
            })
    void an_address_that_the_client_understands_is_kept_as_it_is(String url) {
        assertThat(RedisUrl.parse(url).uri()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:6379",
                "http://user:secret@localhost",
                "redis://user:sec ret@localhost",
                "redis://user:sec#ret@localhost",
                "redis://user:secret@",
                "redis://secret@localhost",
                "redis://user:secret@localhost/jobs",
                "redis://user:secret@localhost:port"
            })
    void anything_else_is_refused_without_telling_the_password(String url) {
        assertThatThrownBy(() -> RedisUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("REDIS_URL")
                .hasMessageNotContainingAny("secret", "sec ret", "sec#ret");
    }

    @Test
    void a_plus_sign_in_the_password_stays_a_plus_sign() {
        assertThat(RedisUrl.parse("redis://:a+b@localhost").uri()).hasToString("redis://:a%2Bb@localhost");
    }

    @Test
    void spaces_around_the_address_are_dropped() {
        assertThat(RedisUrl.parse(" redis://localhost\n").uri()).hasToString("redis://localhost");
    }

    @Test
    void its_text_is_fit_for_the_log() {
        assertThat(RedisUrl.parse("rediss://user:secret@store.example.com/3"))
                .hasToString("rediss://store.example.com:6379/3");
    }
}
