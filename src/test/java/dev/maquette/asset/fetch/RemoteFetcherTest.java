package dev.maquette.asset.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.asset.AssetStore;
import dev.maquette.asset.RemoteFile;
import dev.maquette.asset.TemporaryAssetStore;
import dev.maquette.job.FailureCode;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFetcherTest {

    private static final byte[] CONTENT = "a picture, let us say".getBytes(UTF_8);
    /** No name service knows it. */
    private static final String HOST = "files.example.test";

    private static final FetchLimits LIMITS = new FetchLimits(1000, Duration.ofSeconds(20), 0);

    private record Settings(
            Duration connectTimeout, Duration timeout, int retries, int paidRetries, Duration retryDelay)
            implements FetchConfig {}

    @TempDir
    private Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedServer server = new ScriptedServer();
    private final List<String> lookedUp = new CopyOnWriteArrayList<>();
    private Settings settings = new Settings(Duration.ofSeconds(5), Duration.ofSeconds(20), 1, 3, Duration.ofMillis(1));
    private AssetStore store;
    private HostResolver resolver = host ->
            new InetAddress[] {host.equals(HOST) ? InetAddress.ofLiteral("127.0.0.1") : InetAddress.ofLiteral(host)};

    @BeforeEach
    void openTheStore() {
        store = TemporaryAssetStore.in(directory);
    }

    @AfterEach
    void close() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private RemoteFetcher fetcher() {
        HostResolver counting = host -> {
            lookedUp.add(host);
            return resolver.resolve(host);
        };
        return new RemoteFetcher(new PinnedHttpClient(vertx, counting, settings), store, settings);
    }

    private RemoteFile file(String path) {
        return new RemoteFile(server.uri(HOST, path), Set.of(HOST), true);
    }

    private FetchedFile fetch(String path) {
        return fetcher().fetch(file(path), LIMITS);
    }

    private void fails(String path, String reason) {
        fails(file(path), LIMITS, reason);
    }

    private void fails(RemoteFile file, FetchLimits limits, String reason) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher().fetch(file, limits))
                .withMessage("The file could not be downloaded: " + reason + ".")
                .satisfies(e -> assertThat(e.failureCode()).isEqualTo(FailureCode.DOWNLOAD_FAILED));
    }

    @Test
    void a_file_comes_with_its_bytes_and_its_declared_type() {
        server.answer("/a.png", 200, CONTENT);

        var fetched = fetch("/a.png");

        assertThat(fetched.bytes()).isEqualTo(CONTENT);
        assertThat(fetched.contentType()).isEqualTo("image/png");
    }

    @Test
    void path_and_query_arrive_as_they_were_signed() {
        var seen = new CopyOnWriteArrayList<String>();
        server.on("/", exchange -> {
            seen.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
        });

        fetch("/a%2Fb%20c.png?sig=x%2By&z=%C3%A9#fragment");
        fetch("");

        assertThat(seen).containsExactly("/a%2Fb%20c.png?sig=x%2By&z=%C3%A9", "/");
    }

    @Test
    void the_request_names_the_host_asks_for_plain_bytes_and_carries_nothing_personal() {
        server.answer("/a.png", 200, CONTENT);

        fetch("/a.png");

        assertThat(server.requests()).singleElement().satisfies(headers -> {
            assertThat(headers).containsEntry("Host", List.of(HOST + ":" + server.port()));
            assertThat(headers).containsEntry("Accept-encoding", List.of("identity"));
            assertThat(headers).doesNotContainKeys("Cookie", "Authorization", "Referer");
        });
    }

    @Test
    void a_file_can_go_straight_into_the_store() {
        server.answer("/a.glb", 200, CONTENT);

        var asset = fetcher().store(file("/a.glb"), "model/gltf-binary", LIMITS);

        assertThat(asset.contentType()).isEqualTo("model/gltf-binary");
        assertThat(store.read(asset.name())).isEqualTo(CONTENT);
    }

    @Test
    void a_large_file_streams_through() {
        var block = new byte[1 << 20];
        server.on("/large.mp4", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            ScriptedServer.writeAll(exchange, block, 40);
        });

        var asset =
                fetcher().store(file("/large.mp4"), "video/mp4", new FetchLimits(50 << 20, Duration.ofMinutes(1), 0));

        assertThat(asset.bytes()).isEqualTo(40 << 20);
    }

    @Test
    void the_host_is_looked_up_once_and_never_by_the_connection() {
        server.answer("/a.png", 200, CONTENT);
        var answers = new AtomicInteger();
        resolver = _ -> new InetAddress[] {
            InetAddress.ofLiteral(answers.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254")
        };

        assertThat(fetch("/a.png").bytes()).isEqualTo(CONTENT);
        assertThat(lookedUp).containsExactly(HOST);
    }

    @Test
    void a_host_that_changes_its_address_between_redirects_is_refused() {
        server.redirect("/a.png", "/b.png");
        server.answer("/b.png", 200, CONTENT);
        var answers = new AtomicInteger();
        resolver = _ -> new InetAddress[] {
            InetAddress.ofLiteral(answers.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254")
        };

        fails("/a.png", "the address is not allowed");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00:ec2::254"})
    void a_public_name_that_leads_inside_is_refused(String address) {
        resolver = _ -> new InetAddress[] {InetAddress.ofLiteral(address)};

        fails(RemoteFile.fromUser(server.uri(HOST, "/a.png")), LIMITS, "the address is not allowed");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void one_bad_address_among_good_ones_is_enough_to_refuse() {
        resolver = _ -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("127.0.0.1")};

        fails(RemoteFile.fromUser(server.uri(HOST, "/a.png")), LIMITS, "the address is not allowed");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void the_next_address_is_tried_when_one_does_not_answer() {
        server.answer("/a.png", 200, CONTENT);
        resolver = _ -> new InetAddress[] {InetAddress.ofLiteral("::1"), InetAddress.ofLiteral("127.0.0.1")};

        assertThat(fetch("/a.png").bytes()).isEqualTo(CONTENT);
    }

    @Test
    void redirects_are_followed_up_to_three() {
        server.redirect("/1", "/2");
        server.redirect("/2", "http://" + HOST + ":" + server.port() + "/3");
        server.redirect("/3", "4");
        server.answer("/4", 200, CONTENT);
        server.redirect("/0", "/1");

        assertThat(fetch("/1").bytes()).isEqualTo(CONTENT);
        fails("/0", "it is redirected too often");
    }

    @Test
    void a_redirect_is_checked_like_the_first_address() {
        server.redirect("/metadata", "http://169.254.169.254/latest/meta-data");
        server.redirect("/elsewhere", "http://elsewhere.example.test/a.png");
        server.redirect("/file", "file:///etc/passwd");
        server.redirect("/user", "http://user:secret@" + HOST + "/");
        server.redirect("/nowhere", "http://[not an address");

        fails(
                new RemoteFile(server.uri(HOST, "/metadata"), Set.of(), true),
                LIMITS,
                "its address must be on a public host");
        fails("/elsewhere", "its address must be on another host");
        fails("/file", "its address must be an http(s) URL");
        fails("/user", "its address must not contain a user name or password");
        fails("/nowhere", "it is redirected to something that is no address");
        assertThat(lookedUp).containsOnly(HOST);
    }

    @Test
    void an_announced_size_beyond_the_limit_is_refused_at_once() {
        server.answer("/large.png", 200, new byte[1001]);

        fails("/large.png", "it is larger than 1000 bytes");
    }

    @Test
    void an_unannounced_size_beyond_the_limit_is_cut_off() {
        server.on("/endless.png", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            ScriptedServer.writeAll(exchange, new byte[1 << 16], Integer.MAX_VALUE);
        });

        fails("/endless.png", "it is larger than 1000 bytes");
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher().store(file("/endless.png"), "image/png", LIMITS));
        store.forEach((name, _) -> assertThat(name).as("nothing is stored").isNull());
    }

    @Test
    void a_file_of_exactly_the_limit_is_taken() {
        server.answer("/full.png", 200, new byte[1000]);

        assertThat(fetch("/full.png").bytes()).hasSize(1000);
    }

    @Test
    void a_server_that_drips_is_left_at_the_deadline() {
        server.drip("/drip.png");

        fails(file("/drip.png"), brief(), "it timed out after 1 s");
    }

    @Test
    void a_server_that_says_nothing_is_left_at_the_deadline() {
        server.silence("/silent.png");

        fails(file("/silent.png"), brief(), "it timed out after 1 s");
    }

    @Test
    void a_name_service_that_says_nothing_is_left_at_the_deadline() {
        resolver = _ -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new InetAddress[0];
        };

        fails(file("/a.png"), brief(), "it timed out after 1 s");
    }

    @Test
    void a_compressed_answer_is_refused_unopened() {
        server.on("/bomb.png", exchange -> {
            var bomb = gzip(new byte[1 << 20]);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        });

        fails(
                file("/bomb.png"),
                new FetchLimits(10 << 20, Duration.ofSeconds(20), 0),
                "the server compresses it, which was not asked for");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500, 206, 204})
    void any_status_but_200_is_told(int status) {
        server.answer("/a.png", status, new byte[0]);

        fails("/a.png", "the server answered " + status);
    }

    @Test
    void an_answer_that_ends_too_early_is_no_file() {
        server.on("/half.png", exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write(CONTENT);
            exchange.getResponseBody().flush();
        });

        fails("/half.png", "the connection broke before the end");
    }

    @Test
    void a_host_without_an_address_and_a_port_without_a_server_are_told() {
        fails(
                new RemoteFile(URI.create("http://127.0.0.1:1/a.png"), Set.of(), true),
                LIMITS,
                "no connection could be made");

        resolver = host -> {
            throw new UnknownHostException(host);
        };
        fails("/a.png", "its host is not known");
    }

    @Test
    void what_may_pass_is_tried_again_as_often_as_asked() {
        var calls = new AtomicInteger();
        server.on("/late.glb", exchange -> {
            boolean ready = calls.incrementAndGet() == 3;
            exchange.sendResponseHeaders(ready ? 200 : 404, ready ? CONTENT.length : -1);
            if (ready) {
                exchange.getResponseBody().write(CONTENT);
            }
        });

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher().fetch(file("/late.glb"), fetcher().limits(1000)));
        assertThat(calls).hasValue(2);
        assertThat(fetcher().fetch(file("/late.glb"), fetcher().limits(1000)).bytes())
                .isEqualTo(CONTENT);
    }

    @Test
    void what_was_paid_for_is_tried_more_often() {
        server.answer("/down.glb", 503, new byte[0]);

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher().fetch(file("/down.glb"), fetcher().paidLimits(1000)));
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void the_pauses_between_the_tries_double_up_to_half_a_minute() {
        settings = new Settings(Duration.ofSeconds(5), Duration.ofSeconds(20), 1, 6, Duration.ofSeconds(1));

        assertThat(IntStream.range(0, 6).mapToObj(fetcher()::pauseAfter))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 30L);
    }

    @Test
    void what_cannot_pass_is_not_tried_again() {
        server.answer("/large.png", 200, new byte[1001]);

        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> fetcher().fetch(file("/large.png"), fetcher().limits(1000)));
        assertThat(server.requests()).hasSize(1);
    }

    private static FetchLimits brief() {
        return new FetchLimits(1000, Duration.ofSeconds(1), 0);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(content);
        }
        return compressed.toByteArray();
    }
}
