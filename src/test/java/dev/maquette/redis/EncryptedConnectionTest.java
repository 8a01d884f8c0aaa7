package dev.maquette.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.redis.runtime.client.VertxRedisClientFactory;
import io.quarkus.redis.runtime.client.config.RedisConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code rediss://} checks with the settings of application.properties, for each of the clients. */
class EncryptedConnectionTest {

    @TempDir
    static Path directory;

    private static TlsRedis server;
    private static Vertx vertx;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = new TlsRedis(directory);
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<default>", "workers"})
    void a_trusted_server_with_the_right_name_is_spoken_to(String client) throws Exception {
        assertThat(ping(client, server.url("localhost"), trusting())).isEqualTo("PONG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<default>", "workers"})
    void a_trusted_server_with_another_name_is_refused(String client) {
        assertThatThrownBy(() -> ping(client, server.url("127.0.0.1"), trusting()))
                .hasRootCauseInstanceOf(CertificateException.class)
                .hasStackTraceContaining("subject alternative names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<default>", "workers"})
    void a_server_that_nobody_vouches_for_is_refused(String client) {
        assertThatThrownBy(() -> ping(client, server.url("localhost"), Map.of()))
                .hasCauseInstanceOf(SSLHandshakeException.class)
                .hasStackTraceContaining("unable to find valid certification path");
    }

    private static Map<String, String> trusting() {
        String certificate = server.certificate().toString();
        return Map.of(
                "quarkus.redis.tls.trust-certificate-pem.certs",
                certificate,
                "quarkus.redis.workers.tls.trust-certificate-pem.certs",
                certificate,
                "quarkus.redis.tls.trust-certificate-pem",
                "true",
                "quarkus.redis.workers.tls.trust-certificate-pem",
                "true");
    }

    private static String ping(String client, String url, Map<String, String> extra) throws Exception {
        Redis redis = connect(client, url, extra);
        try {
            return redis.send(Request.cmd(Command.PING))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS)
                    .toString();
        } finally {
            redis.close();
        }
    }

    private static Redis connect(String client, String url, Map<String, String> extra) throws IOException {
        Map<String, String> overrides = new HashMap<>(extra);
        overrides.put("quarkus.redis.hosts", url);
        overrides.put("quarkus.redis.workers.hosts", url);
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(
                        EncryptedConnectionTest.class.getResource("/application.properties")))
                .withSources(new PropertiesConfigSource(overrides, "test", 1000))
                .withConverter(Duration.class, 200, new DurationConverter())
                // which this mapping does not know, as they are settings of the build
                .withMappingIgnore("quarkus.redis.devservices.**")
                .withMappingIgnore("quarkus.redis.health.**")
                .withMapping(RedisConfig.class)
                .build();
        return VertxRedisClientFactory.create(
                client,
                vertx,
                config.getConfigMapping(RedisConfig.class).clients().get(client),
                new NoTlsConfigurations(),
                name -> Optional.empty());
    }

    /** Nothing is configured for all of the service, as in application.properties. */
    private static final class NoTlsConfigurations implements TlsConfigurationRegistry {

        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException(name);
        }
    }
}
