package dev.maquette.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service, jar or native binary, as a process of its own that a test may kill and start again at the same
 * address.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Path BINARY = Path.of(System.getProperty("native.image.path", "none"));
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path binary;
    private final int port;
    private final Path directory;
    private final Path log;
    private Process process;

    private ServiceProcess(Path binary, int port, Path directory) {
        this.binary = binary;
        this.port = port;
        this.directory = directory;
        this.log = directory.resolve("service.log");
    }

    /** Starts a service with these settings on a free port and waits until it is healthy. */
    public static ServiceProcess started(Map<String, String> settings) {
        ServiceProcess service = create(BINARY);
        service.start(settings);
        return service;
    }

    /** Only begins the start of a service with these settings. */
    public static ServiceProcess launched(Map<String, String> settings) {
        ServiceProcess service = create(BINARY);
        service.launch(settings);
        return service;
    }

    /** Only begins the start of this native binary. */
    static ServiceProcess launched(Path binary) {
        ServiceProcess service = create(binary);
        service.launch(Map.of());
        return service;
    }

    /** Starts a service with settings that it refuses, and waits until it has ended. */
    static ServiceProcess refused(Map<String, String> settings) {
        ServiceProcess service = launched(settings);
        service.awaitEnd();
        return service;
    }

    /** Whether it is the native binary that is started, and not the jar. */
    public static boolean isBinary() {
        return Files.isExecutable(BINARY);
    }

    /** A copy of the native binary with nothing beside it. */
    static Path copyOfBinary(Path directory) throws IOException {
        return Files.copy(BINARY, directory.resolve(BINARY.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static ServiceProcess create(Path binary) {
        return new ServiceProcess(binary, freePort(), temporaryDirectory("maquette-service"));
    }

    public static Path temporaryDirectory(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start(Map<String, String> settings) {
        launch(settings);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::healthy);
    }

    /** Only begins the start, for settings with which it never gets healthy. */
    void launch(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("quarkus.http.port", String.valueOf(port));
        all.putIfAbsent("maquette.data-directory", dataDirectory().toString());
        try {
            process = new ProcessBuilder(command(all))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Where it keeps its data unless its settings say otherwise. */
    public Path dataDirectory() {
        return directory.resolve("data");
    }

    public Api api() {
        return new Api(url());
    }

    /** The service as a user with this access token sees it. */
    Api api(String token) {
        return new Api(url(), "Authorization", "Bearer " + token);
    }

    /** SIGKILL: no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM: a graceful stop. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Nothing of it moves until it is resumed or killed. */
    void pause() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    void awaitLog(String text) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> log().contains(text));
    }

    /** Waits until this service or the other one says so. */
    void awaitLogOrOther(ServiceProcess other, String text) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> log().contains(text) || other.log().contains(text));
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private boolean healthy() {
        assertThat(process.isAlive()).as("the service ended: %s", log()).isTrue();
        return new Api(url()).answers("/health");
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("the service ends")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(Map<String, String> settings) {
        List<String> command = new ArrayList<>();
        boolean isBinary = Files.isExecutable(binary);
        command.add(
                isBinary
                        ? binary.toString()
                        : ProcessHandle.current().info().command().orElse("java"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        if (!isBinary) {
            command.add("-jar");
            command.add(JAR.toString());
        }
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
