package dev.maquette.supabase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of an upload, which never are in memory as a whole. They may be read several times and from anywhere, since
 * an upload that broke goes on where it was; they must be the same each time.
 */
public interface UploadSource {

    /** In bytes, at least one. */
    long length();

    /** The bytes from that offset on; the caller closes the stream. */
    InputStream open(long offset) throws IOException;

    /** Opens a stream at its beginning; called as often as needed. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** A file, which must not change meanwhile. Throws {@link UncheckedIOException} when there is none. */
    static UploadSource ofFile(Path file) {
        try {
            return ofStream(Files.size(file), () -> Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UploadSource ofStream(long length, Opener opener) {
        if (length < 1) {
            throw new IllegalArgumentException("There is nothing to upload");
        }
        return new RepeatableStream(length, opener);
    }
}
