package dev.maquette.supabase;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Streams that remember how much was wanted of them at once. */
final class Demanded {

    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    InputStream opened(byte[] bytes) {
        open.incrementAndGet();
        return new ByteArrayInputStream(bytes) {

            private final AtomicBoolean closed = new AtomicBoolean();

            @Override
            public int read(byte[] target, int offset, int length) {
                most.accumulateAndGet(length, Math::max);
                return super.read(target, offset, length);
            }

            @Override
            public byte[] readAllBytes() {
                throw new AssertionError("Everything at once");
            }

            @Override
            public void close() {
                if (closed.compareAndSet(false, true)) {
                    open.decrementAndGet();
                }
            }
        };
    }

    int most() {
        return most.get();
    }

    int stillOpen() {
        return open.get();
    }
}
