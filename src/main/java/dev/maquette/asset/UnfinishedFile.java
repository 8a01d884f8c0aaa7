package dev.maquette.asset;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file on its way into the store, hashed as it is written. */
final class UnfinishedFile {

    private static final int BUFFER_BYTES = 64 * 1024;

    record Written(String hash, long bytes) {}

    private UnfinishedFile() {}

    /** Returns when the bytes are on the disk, so that a name given afterwards survives a power failure with them. */
    static Written write(Path file, InputStream content, long limit) throws IOException {
        var digest = ContentHash.newDigest();
        var buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                total += read;
                if (total > limit) {
                    throw new AssetTooLargeException(limit);
                }
                digest.update(buffer, 0, read);
                writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
        return new Written(ContentHash.hex(digest.digest()), total);
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
