package dev.maquette.supabase;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own on the loopback address, made by the programs that are installed on this machine. They
 * refuse to run as root, so for root they run as the user that Debian's package makes.
 */
final class PostgresCluster implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String OTHER_USER = "postgres";

    private final Path programs;
    private final Path directory;
    private final int port;
    private final Process server;
    private final String password = UUID.randomUUID().toString();

    /** Where the programs of the newest installed version are. */
    static Optional<Path> programs() {
        try (Stream<Path> versions = Files.isDirectory(VERSIONS) ? Files.list(VERSIONS) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("postgres")))
                    .max(Comparator.comparing(bin -> Integer.valueOf(version(bin))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static PostgresCluster start(Path programs) throws IOException, InterruptedException {
        var cluster = new PostgresCluster(programs);
        await().atMost(Duration.ofSeconds(60)).until(cluster::answers);
        return cluster;
    }

    private PostgresCluster(Path programs) throws IOException, InterruptedException {
        this.programs = programs;
        this.directory = Files.createTempDirectory("maquette-postgres");
        this.port = freePort();
        var passwordFile = Files.writeString(directory.resolve("password"), password);
        if (isRoot()) {
            run("chown", "-R", OTHER_USER, directory.toString());
        }
        run(asUser(
                "initdb",
                "--pgdata=" + directory.resolve("data"),
                "--username=owner",
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync"));
        this.server = start(asUser(
                "postgres",
                "-D",
                directory.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-h",
                "127.0.0.1",
                "-k",
                directory.toString(),
                "-F"));
    }

    /** As the owner of everything, on a database of its own. */
    Connection newDatabase() throws SQLException {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return connect(name);
    }

    @Override
    public void close() throws IOException {
        // as a child with another user it may be out of reach for a signal of ours, but not of its launcher
        server.descendants().forEach(ProcessHandle::destroy);
        server.destroy();
        await().atMost(Duration.ofSeconds(30)).until(() -> !server.isAlive());
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private boolean answers() {
        if (!server.isAlive()) {
            throw new IllegalStateException("PostgreSQL ended: see " + directory.resolve("log"));
        }
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, "owner", password);
    }

    private List<String> asUser(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + OTHER_USER, "--regid=" + OTHER_USER, "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(String... command) throws IOException, InterruptedException {
        run(List.of(command));
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        if (start(command).waitFor() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " failed: " + Files.readString(directory.resolve("log")));
        }
    }

    private Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String version(Path bin) {
        return bin.getParent().getFileName().toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
