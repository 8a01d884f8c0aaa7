package dev.maquette.asset.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maquette.asset.RemoteFile;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteSenderTest {

    /** No name service knows it. */
    private static final String HOST = "hooks.example.test";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Settings(
            Duration connectTimeout, Duration timeout, int retries, int paidRetries, Duration retryDelay)
            implements FetchConfig {}

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedServer server = new ScriptedServer();
    private String address = "127.0.0.1";
    private final RemoteSender sender = new RemoteSender(new PinnedHttpClient(
            vertx,
            _ -> new InetAddress[] {InetAddress.ofLiteral(address)},
            new Settings(Duration.ofSeconds(5), PATIENCE, 0, 0, Duration.ZERO)));

    @AfterEach
    void close() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private RemoteFile inside(String path) {
        return new RemoteFile(server.uri(HOST, path), Set.of(), true);
    }

    private RemoteSender.Answer post(String path) {
        return sender.post(inside(path), Map.of("X-Test", "yes"), "hello".getBytes(UTF_8), PATIENCE);
    }

    private void refused(RemoteFile target, Duration timeout, String reason) {
        assertThatExceptionOfType(FetchException.class)
                .isThrownBy(() -> sender.post(target, Map.of(), new byte[0], timeout))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void body_and_headers_arrive_and_the_head_of_the_answer_comes_back() {
        List<String> received = new CopyOnWriteArrayList<>();
        server.on("/hook", exchange -> {
            received.add(exchange.getRequestMethod());
            received.add(exchange.getRequestHeaders().getFirst("X-Test"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(503, -1);
        });

        var answer = post("/hook");

        assertThat(received).containsExactly("POST", "yes", "hello");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).hasValue("7");
    }

    @Test
    void a_redirect_is_an_answer_like_any_other() {
        server.redirect("/hook", "/elsewhere");
        server.answer("/elsewhere", 200, new byte[0]);

        assertThat(post("/hook").status()).isEqualTo(302);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void an_answer_without_end_is_not_read() {
        server.drip("/hook");

        assertThat(post("/hook").status()).isEqualTo(200);
    }

    @Test
    void a_server_that_says_nothing_is_left_at_the_deadline() {
        server.silence("/hook");

        refused(inside("/hook"), Duration.ofSeconds(1), "it timed out after 1 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00:ec2::254"})
    void a_public_name_that_leads_inside_is_refused_at_the_check_and_at_the_call(String leadsTo) {
        server.answer("/hook", 200, new byte[0]);
        address = leadsTo;
        RemoteFile target = RemoteFile.fromUser(server.uri(HOST, "/hook"));

        assertThatExceptionOfType(FetchException.class).isThrownBy(() -> sender.check(target, PATIENCE));
        refused(target, PATIENCE, "the address is not allowed");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void what_is_said_to_be_inside_may_be_inside_but_not_everywhere() {
        sender.check(inside("/hook"), PATIENCE);
        address = "169.254.169.254";

        refused(inside("/hook"), PATIENCE, "the address is not allowed");
    }
}
