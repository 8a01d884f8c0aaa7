package dev.maquette.redis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Finds the embedded server of a directory, or runs it, and waits until it answers, which may take as long as the patience
 * because it loads its data first. The caller holds the lock of the directory.
 */
record ServerLauncher(ServerDirectory directory, RedisBinary binary, Duration patience) {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(5);

    /** A server without a process after this time has failed; one with a process may load its data for long. */
    private static final Duration UNTIL_IT_TELLS_ITS_PROCESS = Duration.ofSeconds(3);

    /**
     * The server that an earlier service left behind. Throws {@link EmbeddedRedisException} when there is one that does
     * not answer, as a second server on the same files would ruin them.
     */
    Optional<RunningServer> find() {
        Optional<ServerSettings> recorded = recordedSettings();
        Optional<RunningServer> answering = recorded.flatMap(settings -> RunningServer.ask(settings, directory));
        Optional<ProcessHandle> survivor = survivor();
        if (answering.isPresent() || survivor.isEmpty()) {
            return answering;
        }
        answering = recorded.flatMap(settings -> await(settings, survivor.get()::isAlive));
        if (answering.isEmpty() && survivor.get().isAlive()) {
            throw new EmbeddedRedisException(
                    "An embedded Redis (process " + survivor.get().pid() + ") still uses " + directory
                            + " but does not answer; end that process and start again.");
        }
        return answering;
    }

    /** Runs the server at a port of its choice. */
    RunningServer launch() {
        return launch(ServerSettings.choose());
    }

    RunningServer launch(ServerSettings settings) {
        try {
            settings.write(directory);
            Files.deleteIfExists(directory.pid());
            run(binary.extractTo(directory.path()));
        } catch (IOException failure) {
            throw new EmbeddedRedisException(
                    "The embedded Redis cannot be run in " + directory + " (" + failure.getMessage()
                            + "): the directory must be writable and must allow execution; choose another"
                            + " maquette.data-directory or set REDIS_URL.",
                    failure);
        }
        long start = System.nanoTime();
        return await(
                        settings,
                        () -> survivor().isPresent()
                                || System.nanoTime() - start < UNTIL_IT_TELLS_ITS_PROCESS.toNanos())
                .orElseThrow(() -> new EmbeddedRedisException("The embedded Redis at " + settings
                        + " did not start; the end of its log " + directory.log() + ": " + directory.lastLogLine()));
    }

    /**
     * The program puts itself into the background, in a session of its own: an interrupt from the terminal, which ends
     * the service, must not end the store under its feet.
     */
    private void run(Path program) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(), directory.configuration().toString())
                .directory(directory.path().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output.strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private Optional<RunningServer> await(ServerSettings settings, BooleanSupplier worthwhile) {
        long start = System.nanoTime();
        while (worthwhile.getAsBoolean() && System.nanoTime() - start < patience.toNanos()) {
            Optional<RunningServer> server = RunningServer.ask(settings, directory);
            if (server.isPresent()) {
                return server;
            }
            LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
        }
        return Optional.empty();
    }

    private Optional<ServerSettings> recordedSettings() {
        try {
            return ServerSettings.read(directory.configuration());
        } catch (IOException failure) {
            throw new EmbeddedRedisException(
                    "The configuration of the embedded Redis in " + directory + " cannot be read (" + failure + ").",
                    failure);
        }
    }

    /** The recorded process, if it lives and runs a program of this directory: numbers are given to others again. */
    private Optional<ProcessHandle> survivor() {
        try {
            long pid = Long.parseLong(Files.readString(directory.pid()).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .command()
                            .filter(program -> Path.of(program).startsWith(directory.path()))
                            .isPresent());
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }
}
