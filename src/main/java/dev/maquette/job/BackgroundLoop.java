package dev.maquette.job;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Work that a thread of its own does again and again until it is stopped. A turn that fails, were it for lack of memory, is
 * followed by the next one after a pause, so that a process that looks healthy also does its work.
 */
public final class BackgroundLoop {

    private static final Logger LOG = Logger.getLogger(BackgroundLoop.class);

    private final Thread thread;
    private final Duration afterTrouble;
    private final Runnable turn;
    private volatile boolean stopped;

    /**
     * Does nothing before it is started.
     *
     * @param threads makes its thread and names it
     * @param afterTrouble how long a turn that failed is followed by nothing
     */
    public BackgroundLoop(Thread.Builder threads, Duration afterTrouble, Runnable turn) {
        this.thread = threads.unstarted(this::run);
        this.afterTrouble = afterTrouble;
        this.turn = turn;
    }

    /** When it was started or stopped before, this does nothing. A start for which there was no memory may be tried again. */
    public synchronized void start() {
        if (!stopped && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** The turn that is under way is the last one, and its failure is nobody's concern any more. */
    public void stop() {
        stopped = true;
    }

    /** Whether no further turn will begin. */
    boolean stopped() {
        return stopped;
    }

    private void run() {
        while (!stopped) {
            try {
                turn.run();
            } catch (RuntimeException | Error e) {
                afterTrouble(e);
            }
        }
    }

    private void afterTrouble(Throwable trouble) {
        if (stopped) {
            return;
        }
        if (trouble instanceof Error) {
            LOG.errorf(trouble, "%s goes on after an error", thread.getName());
        } else {
            LOG.debugf("%s: %s", thread.getName(), trouble.getMessage());
        }
        Pause.of(afterTrouble);
    }
}
