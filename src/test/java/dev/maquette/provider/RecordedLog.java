package dev.maquette.provider;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;

/** Everything that is logged while it is open, by whichever class. */
public final class RecordedLog extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public static RecordedLog open() {
        RecordedLog log = new RecordedLog();
        log.setLevel(Level.ALL);
        ROOT.addHandler(log);
        return log;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord logged) {
        String message = logged instanceof ExtLogRecord extended ? extended.getFormattedMessage() : logged.getMessage();
        lines.add(logged.getLevel() + " " + message + " " + logged.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
