package dev.maquette.supabase;

import java.io.IOException;
import java.io.InputStream;

/** Takes a file as it arrives. Called again, from the beginning, when the connection broke and another try is made. */
@FunctionalInterface
public interface BodyConsumer<T> {

    /** The stream is closed by whoever calls; its own failures are {@link SupabaseException}. */
    T consume(InputStream body) throws IOException;
}
