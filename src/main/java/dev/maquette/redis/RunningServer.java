package dev.maquette.redis;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** An embedded server that has proved to be ours: it knows the password and told its process id itself. */
record RunningServer(ServerSettings settings, ProcessHandle process) {

    private static final Logger LOG = Logger.getLogger(RunningServer.class);
    private static final Duration REPLY = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /**
     * Asks who listens at the address. Empty when it is nobody, somebody else, a server with another configuration file,
     * or one that still loads its data.
     */
    static Optional<RunningServer> ask(ServerSettings settings, ServerDirectory directory) {
        try (ServerConnection connection = ServerConnection.open(settings, REPLY)) {
            connection.command("PING");
            ServerInfo info = ServerInfo.parse(connection.command("INFO server"));
            if (!directory.configuration().toString().equals(info.text("config_file"))) {
                return Optional.empty();
            }
            return ProcessHandle.of(info.number("process_id")).map(process -> new RunningServer(settings, process));
        } catch (IOException notOurs) {
            LOG.debugf("No embedded Redis at %s: %s", settings, notOurs.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Blocks until nobody listens at the address any more. Listens to the server itself and not to its process: the
     * server is not a child of this one, so the platform would look for its end only every few seconds, and as a child
     * of process 1 that nobody buries it would seem to live on.
     */
    void awaitEnd() {
        while (listens()) {
            try (ServerConnection connection = ServerConnection.open(settings, REPLY)) {
                connection.awaitEnd();
            } catch (IOException deaf) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Lets the server write everything and end; a server that does not answer is ended by signals. */
    void shutdown() {
        try (ServerConnection connection = ServerConnection.open(settings, REPLY)) {
            connection.command("SHUTDOWN");
        } catch (IOException closedOrDeaf) {
            // the usual answer to SHUTDOWN is the end of the connection
        }
        if (!endsInTime()) {
            LOG.warnf("The embedded Redis (process %d) does not answer and is killed", process.pid());
            process.destroyForcibly();
            endsInTime();
        }
    }

    private boolean endsInTime() {
        long start = System.nanoTime();
        while (listens()) {
            if (System.nanoTime() - start > END.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** A server that is only paused still listens; the address of one that has ended refuses. */
    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(settings.address(), Math.toIntExact(REPLY.toMillis()));
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (IOException undecided) {
            return true;
        }
    }
}
