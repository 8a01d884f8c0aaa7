package dev.maquette.asset.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.TemporaryAssetStore;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteFetcherTlsTest {

    private static final String HOST = "files.example.test";
    private static final String PASSWORD = "changeit";

    private record Settings(
            Duration connectTimeout, Duration timeout, int retries, int paidRetries, Duration retryDelay)
            implements FetchConfig {}

    @TempDir
    private static Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final List<String> indicatedNames = new CopyOnWriteArrayList<>();
    private final Settings settings = new Settings(Duration.ofSeconds(5), Duration.ofSeconds(20), 0, 0, Duration.ZERO);
    private HttpServer server;

    @BeforeAll
    static void makeACertificateForTheName() throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "san=dns:" + HOST,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        keyStore())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @BeforeEach
    void start() {
        var options = new HttpServerOptions()
                .setSsl(true)
                .setSni(true)
                .setKeyCertOptions(certificate())
                .setHost("127.0.0.1")
                .setPort(0);
        server = vertx.createHttpServer(options)
                .requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_certificate_is_verified_against_the_name_although_the_address_is_pinned() {
        assertThat(fetcher(trusting()).fetch(file(HOST, "/a.png"), limits()).bytes())
                .hasSize(5);
        assertThat(indicatedNames).containsExactly(HOST);
    }

    @Test
    void a_certificate_for_another_name_is_refused() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher(trusting()).fetch(file("other.example.test", "/a.png"), limits()))
                .withMessageContaining("no secure connection could be made");
        assertThat(indicatedNames).isEmpty();
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_refused() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher(PinnedHttpClient.options(settings)).fetch(file(HOST, "/a.png"), limits()))
                .withMessageContaining("no secure connection could be made");
    }

    @Test
    void a_redirect_to_an_insecure_address_is_refused() {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher(trusting()).fetch(file(HOST, "/insecure"), limits()))
                .withMessageContaining("redirected from a secure to an insecure address");
    }

    private void answer(HttpServerRequest request) {
        indicatedNames.add(request.connection().indicatedServerName());
        if (request.path().equals("/insecure")) {
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", "http://" + HOST + "/a.png")
                    .end();
        } else {
            request.response().end("bytes");
        }
    }

    private RemoteFetcher fetcher(HttpClientOptions options) {
        HostResolver resolver = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        return new RemoteFetcher(
                new PinnedHttpClient(vertx, resolver, options), TemporaryAssetStore.in(directory), settings);
    }

    private HttpClientOptions trusting() {
        return PinnedHttpClient.options(settings).setTrustOptions(certificate());
    }

    private RemoteFile file(String host, String path) {
        return new RemoteFile(URI.create("https://" + host + ":" + server.actualPort() + path), Set.of(), true);
    }

    private FetchLimits limits() {
        return new FetchLimits(1000, settings.timeout(), 0);
    }

    private static PfxOptions certificate() {
        return new PfxOptions().setPath(keyStore()).setPassword(PASSWORD);
    }

    private static String keyStore() {
        return directory.resolve("server.p12").toString();
    }
}
