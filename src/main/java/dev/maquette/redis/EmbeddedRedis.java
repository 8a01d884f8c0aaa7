package dev.maquette.redis;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * A Redis server of our own on this machine. It outlives a crash of the service, and the next start finds it again; it
 * ends with an orderly stop; if it dies before, it is back at the same address within about a second, with its data.
 * One service at a time has one.
 */
class EmbeddedRedis {

    private static final Logger LOG = Logger.getLogger(EmbeddedRedis.class);
    private static final Duration PAUSE_BETWEEN_RESTARTS = Duration.ofSeconds(1);

    /** Ample for loading gigabytes; the usual start takes a tenth of a second. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path path;
    private final Duration patience;
    private DirectoryLock lock;
    private volatile boolean stopping;
    private volatile RunningServer server;

    EmbeddedRedis(Path path) {
        this(path, PATIENCE);
    }

    /** With another time to wait for a server that does not answer. */
    EmbeddedRedis(Path path, Duration patience) {
        this.path = path.toAbsolutePath();
        this.patience = patience;
    }

    /**
     * Returns the address, with the password in it, once the server answers. Throws {@link EmbeddedRedisException} when
     * another service uses the directory or no server can be run here.
     */
    URI start() {
        RedisBinary binary = RedisBinary.forThisMachine();
        ServerDirectory directory = ServerDirectory.create(path);
        lock = DirectoryLock.acquire(directory);
        try {
            ServerLauncher launcher = new ServerLauncher(directory, binary, patience);
            Optional<RunningServer> survivor = launcher.find();
            server = survivor.orElseGet(launcher::launch);
            LOG.infof(
                    "Embedded Redis %s on port %d, data in %s",
                    survivor.isPresent() ? "found running" : "started",
                    server.settings().port(),
                    directory);
            Thread.ofVirtual().name("embedded-redis").start(() -> keepAlive(launcher));
            return server.settings().uri();
        } catch (RuntimeException failure) {
            lock.release();
            throw failure;
        }
    }

    /** Ends the server in order, everything written. */
    synchronized void stop() {
        stopping = true;
        if (server != null) {
            server.shutdown();
        }
        if (lock != null) {
            lock.release();
            lock = null;
        }
    }

    /** Brings the server back whenever it ends before it is told to. */
    private void keepAlive(ServerLauncher launcher) {
        while (!stopping) {
            server.awaitEnd();
            restart(launcher);
        }
    }

    private synchronized void restart(ServerLauncher launcher) {
        if (stopping) {
            return;
        }
        LOG.warnf("The embedded Redis has ended by itself and is started again; its log is in %s", path);
        try {
            server = launcher.launch(server.settings());
        } catch (EmbeddedRedisException failure) {
            LOG.errorf("%s Trying again.", failure.getMessage());
            LockSupport.parkNanos(PAUSE_BETWEEN_RESTARTS.toNanos());
        }
    }
}
