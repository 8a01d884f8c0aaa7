package dev.maquette.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * A Redis for one test, which the test may stop, kill, pause and start again: always at the same address and with the
 * same data. Closing it leaves nothing behind.
 */
public final class TestRedis implements AutoCloseable {

    private final ServerDirectory directory;
    private final ServerLauncher launcher;
    private RunningServer server;

    /** A running server with no data. */
    public TestRedis() {
        directory = ServerDirectory.create(temporaryDirectory());
        launcher = new ServerLauncher(directory, RedisBinary.forThisMachine(), Duration.ofSeconds(30));
        server = launcher.launch();
    }

    /** With the password in it. */
    public String url() {
        return server.settings().uri().toString();
    }

    public int port() {
        return server.settings().port();
    }

    public void start() {
        server = launcher.launch(server.settings());
    }

    /** In order, everything written. */
    public void stop() {
        server.shutdown();
    }

    /** As a crash does it. */
    public void kill() {
        server.process().destroyForcibly();
        server.awaitEnd();
    }

    /** The connections stay open and nothing answers, as when the network swallows everything. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    @Override
    public void close() {
        resume();
        stop();
        try (Stream<Path> files = Files.walk(directory.path())) {
            files.sorted((first, second) -> second.compareTo(first)).forEach(TestRedis::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder(
                            "kill", "-" + name, Long.toString(server.process().pid()))
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("maquette-redis");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
