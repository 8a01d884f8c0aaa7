package dev.maquette.redis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRedisTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path path;

    private final List<EmbeddedRedis> started = new ArrayList<>();
    private final List<Process> services = new ArrayList<>();

    @AfterEach
    void stopAll() {
        started.forEach(EmbeddedRedis::stop);
        services.forEach(service -> service.destroyForcibly().onExit().join());
        RunningServer.ask(settings(), directory()).ifPresent(RunningServer::shutdown);
    }

    @Test
    void a_started_server_answers_to_its_password_only() throws IOException {
        start();

        assertThat(command("PING")).isEqualTo("PONG");
        ServerSettings guessed = new ServerSettings(settings().port(), "guessed");
        assertThatThrownBy(() -> ServerConnection.open(guessed, PATIENCE)).hasMessageStartingWith("WRONGPASS");
    }

    @Test
    void what_the_server_confirmed_is_on_disk_and_never_evicted() throws IOException {
        start();

        ServerInfo info = ServerInfo.parse(command("INFO"));

        assertThat(info.text("aof_enabled")).isEqualTo("1");
        assertThat(info.text("maxmemory_policy")).isEqualTo("noeviction");
        assertThat(Files.readString(directory().configuration())).contains("appendfsync always");
    }

    @Test
    void only_the_owner_reads_the_files() throws IOException {
        start();

        assertThat(permissions(directory().path())).isEqualTo("rwx------");
        assertThat(permissions(directory().configuration())).isEqualTo("rw-------");
        assertThat(permissions(directory().lock())).isEqualTo("rw-------");
    }

    @Test
    void an_orderly_stop_ends_the_server_and_keeps_its_data() throws IOException {
        EmbeddedRedis redis = start();
        command("SET job accepted");
        ServerSettings before = settings();

        redis.stop();

        assertThatThrownBy(() -> ServerConnection.open(before, PATIENCE)).hasMessageContaining("refused");
        start();
        assertThat(command("GET job")).isEqualTo("accepted");
    }

    @Test
    void a_second_service_is_kept_away_from_the_directory() {
        start();

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining("Another Maquette")
                .hasMessageContaining("REDIS_URL");
    }

    @Test
    void the_server_of_a_killed_service_is_found_again() throws IOException {
        Process service = runService();
        assertThatThrownBy(this::start).hasMessageContaining("Another Maquette");
        long process = processId();
        command("SET job accepted");

        service.destroyForcibly().onExit().join();
        start();

        assertThat(processId()).isEqualTo(process);
        assertThat(command("GET job")).isEqualTo("accepted");
    }

    @Test
    void a_server_that_dies_comes_back_at_its_address_with_its_data() throws IOException {
        start();
        ServerSettings before = settings();
        long process = processId();
        command("SET job accepted");

        ProcessHandle.of(process).orElseThrow().destroyForcibly();

        await().ignoreExceptions().until(() -> processId() != process);
        assertThat(settings()).isEqualTo(before);
        assertThat(command("GET job")).isEqualTo("accepted");
    }

    @Test
    void a_server_that_dies_again_comes_back_again() throws IOException {
        start();
        for (int death = 0; death < 3; death++) {
            long process = processId();
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            await().ignoreExceptions().until(() -> processId() != process);
        }

        assertThat(command("PING")).isEqualTo("PONG");
    }

    @Test
    void the_recorded_process_number_of_somebody_else_is_neither_trusted_nor_killed() throws IOException {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            start().stop();
            Files.writeString(directory().pid(), Long.toString(stranger.pid()));

            start();

            assertThat(command("PING")).isEqualTo("PONG");
            assertThat(processId()).isNotEqualTo(stranger.pid());
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"$many\r\n", "$-1\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", "\n"})
    void somebody_else_at_the_recorded_address_is_not_taken_for_the_server(String reply) throws IOException {
        start().stop();
        try (ServerSocket stranger = new ServerSocket(settings().port(), 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(stranger, reply));

            start();

            assertThat(settings().port()).isNotEqualTo(stranger.getLocalPort());
            assertThat(command("PING")).isEqualTo("PONG");
        }
    }

    @Test
    void a_surviving_server_that_cannot_be_spoken_to_gets_no_second_one_on_its_files() throws IOException {
        Process service = runService();
        service.destroyForcibly().onExit().join();
        ServerSettings real = settings();
        new ServerSettings(real.port(), "forgotten").write(directory());

        assertThatThrownBy(() -> start(Duration.ofMillis(300)))
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining("does not answer");

        real.write(directory());
        start();
        assertThat(command("PING")).isEqualTo("PONG");
    }

    @Test
    void unusable_remains_of_an_earlier_configuration_do_not_prevent_the_start() throws IOException {
        start().stop();
        Files.writeString(directory().configuration(), "port of call\n");
        Files.writeString(directory().pid(), "none\n");

        start();

        assertThat(command("PING")).isEqualTo("PONG");
    }

    @Test
    void a_directory_that_does_not_allow_execution_is_told_as_such() throws IOException {
        Path program = path.resolve(RedisBinary.forThisMachine().name());
        Files.createFile(program, PosixFilePermissions.asFileAttribute(ServerDirectory.OWNER_ONLY_DATA));

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining("must allow execution")
                .hasMessageContaining("maquette.data-directory");
    }

    @Test
    void a_server_that_cannot_read_its_data_says_why_it_did_not_start() throws IOException {
        start().stop();
        try (var files = Files.list(path.resolve("appendonlydir"))) {
            Files.writeString(
                    files.filter(file -> file.toString().endsWith(".manifest"))
                            .findFirst()
                            .orElseThrow(),
                    "not a manifest");
        }

        assertThatThrownBy(this::start)
                .isInstanceOf(EmbeddedRedisException.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("redis.log");
    }

    private static void answer(ServerSocket server, String reply) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write(reply.getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // nobody asked, or the answer was enough
        }
    }

    private EmbeddedRedis start() {
        return start(PATIENCE);
    }

    private EmbeddedRedis start(Duration patience) {
        EmbeddedRedis redis = new EmbeddedRedis(path, patience);
        URI uri = redis.start();
        started.add(redis);
        assertThat(uri).hasHost("127.0.0.1").hasPort(settings().port());
        return redis;
    }

    /** Another process that starts the server, as the service does, and then waits to be killed. */
    private Process runService() throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedRedisService.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        services.add(service);
        try (BufferedReader output = service.inputReader()) {
            assertThat(requireNonNull(output.readLine())).isEqualTo(EmbeddedRedisService.READY);
        }
        return service;
    }

    private ServerDirectory directory() {
        return ServerDirectory.create(path);
    }

    private ServerSettings settings() {
        try {
            return ServerSettings.read(directory().configuration()).orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String command(String line) throws IOException {
        try (ServerConnection connection = ServerConnection.open(settings(), PATIENCE)) {
            return connection.command(line);
        }
    }

    private long processId() throws IOException {
        return ServerInfo.parse(command("INFO server")).number("process_id");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
