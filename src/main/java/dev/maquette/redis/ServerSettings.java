package dev.maquette.redis;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** What an embedded server listens on and which password it wants. */
record ServerSettings(int port, String password) {

    private static final String LOOPBACK = "127.0.0.1";

    /**
     * Below the ports that operating systems give to outgoing connections (from 32768 on Linux, from 49152 on macOS): a
     * client that retries one of those while no server listens may connect to itself and so take the port away.
     */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;
    private static final int ATTEMPTS_TO_FIND_A_PORT = 100;

    /** A free port, and a password that nobody can guess. */
    static ServerSettings choose() {
        byte[] password = new byte[32];
        new SecureRandom().nextBytes(password);
        return new ServerSettings(
                freePort(), Base64.getUrlEncoder().withoutPadding().encodeToString(password));
    }

    private static int freePort() {
        for (int attempt = 0; attempt < ATTEMPTS_TO_FIND_A_PORT; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral(LOOPBACK))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // try the next one
            }
        }
        throw new EmbeddedRedisException("There is no free port on " + LOOPBACK + " for the embedded Redis.");
    }

    /** Empty when there is no configuration or it is not one of ours. */
    static Optional<ServerSettings> read(Path configuration) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(configuration)) {
            properties.load(reader);
            return Optional.of(new ServerSettings(
                    Integer.parseInt(properties.getProperty("port", "")), properties.getProperty("requirepass", "")));
        } catch (NoSuchFileException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /**
     * Writes the server's configuration. {@code appendfsync always} costs one disk flush for the commands that arrive
     * together, and buys that what the server has confirmed survives its own crash and a power failure; jobs of minutes
     * cause few writes.
     */
    void write(ServerDirectory directory) throws IOException {
        String configuration = """
                bind %s
                port %d
                protected-mode yes
                requirepass %s
                daemonize yes
                dir "%s"
                pidfile "%s"
                logfile "%s"
                appendonly yes
                appendfsync always
                save ""
                maxmemory-policy noeviction
                """.formatted(
                LOOPBACK, port, password, quoted(directory.path()), quoted(directory.pid()), quoted(directory.log()));
        Path partial = Files.createTempFile(
                directory.path(),
                "redis",
                ".tmp",
                PosixFilePermissions.asFileAttribute(ServerDirectory.OWNER_ONLY_DATA));
        Files.write(partial, configuration.getBytes(StandardCharsets.UTF_8));
        Files.move(partial, directory.configuration(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String quoted(Path path) {
        return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
    }

    URI uri() {
        return URI.create("redis://:" + password + "@" + LOOPBACK + ":" + port);
    }

    @Override
    public String toString() {
        return LOOPBACK + ":" + port;
    }
}
