package dev.maquette.redis;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * A Redis server of our own on this machine. It outlives a crash of the service, and the next start finds it again; it
 * ends with an orderly stop; if it dies before, it is back at the same address within about a second, with its data.
 * One service at a time has one.
 */
class EmbeddedRedis {

    private static final Logger LOG = Logger.getLogger(EmbeddedRedis.class);
    private static final Duration PAUSE_BETWEEN_RESTARTS = Duration.ofSeconds(1);

    private final Path path;
    private DirectoryLock lock;
    private volatile boolean stopping;
    private volatile RunningServer server;

    EmbeddedRedis(Path path) {
        this.path = path;
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
            ServerLauncher launcher = new ServerLauncher(directory, binary);
            Optional<RunningServer> survivor = launcher.find();
            server = survivor.orElseGet(launcher::launch);
            LOG.infof(
                    "Embedded Redis %s on port %d, data in %s",
                    survivor.isPresent() ? "found running" : "started",
                    server.settings().port(),
                    directory);
            keepAlive(launcher);
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
            server = null;
        }
        if (lock != null) {
            lock.release();
            lock = null;
        }
    }

    private void keepAlive(ServerLauncher launcher) {
        server.process()
                .onExit()
                .thenRun(() -> Thread.ofVirtual().name("redis-restart").start(() -> restart(launcher)));
    }

    private synchronized void restart(ServerLauncher launcher) {
        if (stopping) {
            return;
        }
        LOG.warnf("The embedded Redis has ended by itself and is started again; its log is in %s", path);
        try {
            server = launcher.launch(server.settings());
            keepAlive(launcher);
        } catch (EmbeddedRedisException failure) {
            LOG.errorf("%s Trying again.", failure.getMessage());
            Thread.ofVirtual().name("redis-restart").start(() -> restartLater(launcher));
        }
    }

    private void restartLater(ServerLauncher launcher) {
        try {
            Thread.sleep(PAUSE_BETWEEN_RESTARTS);
            restart(launcher);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
