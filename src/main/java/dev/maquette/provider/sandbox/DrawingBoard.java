package dev.maquette.provider.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Where the stand-ins draw: with half of the processors, so that the service answers as it does when the drawing is done on a
 * provider's machines.
 */
@ApplicationScoped
class DrawingBoard {

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Waits for a place and keeps it until the drawing is done. One drawing must not ask for another one. */
    <T> T draw(Supplier<T> drawing) {
        places.acquireUninterruptibly();
        try {
            return drawing.get();
        } finally {
            places.release();
        }
    }
}
