package dev.maquette.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** A stream that throws once it has given more than a number of bytes. */
class LimitedInputStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> exceeded;
    private long remaining;

    LimitedInputStream(InputStream source, long limit, Supplier<? extends RuntimeException> exceeded) {
        super(source);
        this.remaining = limit;
        this.exceeded = exceeded;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        remaining -= read;
        if (remaining < 0) {
            throw exceeded.get();
        }
    }
}
