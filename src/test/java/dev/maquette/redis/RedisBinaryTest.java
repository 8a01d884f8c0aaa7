package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisBinaryTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,linux-amd64",
        "Linux,x86_64,linux-amd64",
        "Linux,aarch64,linux-arm64",
        "Mac OS X,aarch64,darwin-arm64",
        "Mac OS X,x86_64,darwin-amd64"
    })
    void every_platform_has_its_program(String operatingSystem, String architecture, String platform) {
        RedisBinary binary = RedisBinary.of(operatingSystem, architecture);

        assertThat(binary.name()).endsWith(platform);
        assertThat(RedisBinary.class.getResource(binary.resource())).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Windows 11,amd64", "Linux,riscv64", "FreeBSD,amd64"})
    void another_platform_is_told_to_bring_its_own_server(String operatingSystem, String architecture) {
        assertThatThrownBy(() -> RedisBinary.of(operatingSystem, architecture))
                .hasMessageContaining(operatingSystem)
                .hasMessageContaining("REDIS_URL");
    }

    @Test
    void this_machine_is_recognised() {
        assertThat(RedisBinary.forThisMachine().name()).startsWith("redis-server-");
    }
}
