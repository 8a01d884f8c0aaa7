package dev.maquette.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** An embedded server that has proved to be ours: it knows the password and told its process id itself. */
record RunningServer(ServerSettings settings, ProcessHandle process) {

    private static final Logger LOG = Logger.getLogger(RunningServer.class);
    private static final Duration REPLY = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(10);

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

    /** Lets the server write everything and end; a server that does not answer is ended by signals. */
    void shutdown() {
        try (ServerConnection connection = ServerConnection.open(settings, REPLY)) {
            connection.command("SHUTDOWN");
        } catch (IOException closedOrDeaf) {
            // the usual answer to SHUTDOWN is the end of the connection
        }
        if (!ended()) {
            process.destroy();
            if (!ended()) {
                LOG.warnf("The embedded Redis (process %d) does not stop and is killed", process.pid());
                process.destroyForcibly();
            }
        }
    }

    private boolean ended() {
        try {
            process.onExit().get(END.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException alive) {
            return false;
        }
    }
}
