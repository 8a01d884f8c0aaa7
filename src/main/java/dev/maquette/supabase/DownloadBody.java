package dev.maquette.supabase;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Objects;

/**
 * The body of an answer with the failures of this package: beyond the limit {@link SupabaseFailure.TooLarge}, after the
 * time is over or when the connection breaks {@link SupabaseFailure.Unavailable}. So an {@link IOException} is always
 * that of who reads.
 */
final class DownloadBody extends InputStream {

    private final HttpResponse<InputStream> response;
    private final long maxBytes;
    private long total;
    private volatile boolean expired;

    DownloadBody(HttpResponse<InputStream> response, long maxBytes) {
        this.response = response;
        this.maxBytes = maxBytes;
    }

    /** Refuses what says of itself that it is too large, before any of it is read. */
    void refuseTooLarge() {
        if (response.headers().firstValueAsLong("Content-Length").orElse(0) > maxBytes) {
            throw tooLarge();
        }
    }

    /** Ends whatever reads now; for another thread. */
    void expire() {
        expired = true;
        close();
    }

    @Override
    public int read() {
        var single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        int count = receive(target, offset, length);
        // a stream that another thread closes ends as if it were complete
        if (expired) {
            throw SupabaseException.unavailable("The download took too long.");
        }
        total += Math.max(count, 0);
        if (total > maxBytes) {
            throw tooLarge();
        }
        return count;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw SupabaseException.unavailable("The connection broke.", e);
        }
    }

    private int receive(byte[] target, int offset, int length) {
        try {
            return response.body().read(target, offset, length);
        } catch (IOException e) {
            throw SupabaseException.unavailable(expired ? "The download took too long." : "The connection broke.", e);
        }
    }

    private SupabaseException tooLarge() {
        return new SupabaseException(new SupabaseFailure.TooLarge("The file is larger than " + maxBytes + " bytes."));
    }
}
