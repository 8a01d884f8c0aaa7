package dev.maquette.supabase;

import java.io.IOException;
import java.io.InputStream;

/** Bytes behind a stream that can be opened again and again. */
record RepeatableStream(long length, Opener opener) implements UploadSource {

    @Override
    public InputStream open(long offset) throws IOException {
        var stream = opener.open();
        try {
            stream.skipNBytes(offset);
            return stream;
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }
}
