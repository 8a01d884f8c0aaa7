package dev.maquette.render.projection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Writes PNG (ISO/IEC 15948), 8 bits a channel, with alpha only if a pixel needs it. The rows are compressed in strips on several cores, each strip a run of
 * blocks in one zlib stream, and lightly: a photo hardly gets smaller for ten times the work. The bytes do not depend on the parallelism.
 */
public final class PngEncoder {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BITS = 8;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    /** Deflate with a window of 32 KB, written fast (RFC 1950, section 2.2). */
    private static final byte[] ZLIB_HEADER = {0x78, 0x01};

    /** Rows enough that starting each strip without a past costs nothing to speak of. */
    private static final int STRIP_ROWS = 64;

    private final Tiles tiles;

    /** @param parallelism strips at the same time, at least 1 */
    public PngEncoder(int parallelism) {
        tiles = new Tiles(parallelism);
    }

    /** A complete file. */
    public byte[] encode(Bitmap bitmap) {
        boolean opaque = IntStream.of(bitmap.argb()).allMatch(pixel -> pixel >>> 24 == 0xFF);
        var strips = new PngStrip[Math.ceilDiv(bitmap.height(), STRIP_ROWS)];
        tiles.forEach(strips.length, i -> strips[i] = strip(bitmap, opaque, i, i == strips.length - 1));
        int size = IntStream.range(0, strips.length)
                .map(i -> strips[i].compressed().length + 12)
                .sum();
        var bytes = new ByteArrayOutputStream(size + 128);
        try (var file = new DataOutputStream(bytes)) {
            file.write(SIGNATURE);
            writeChunk(file, "IHDR", header(bitmap, opaque));
            writeChunk(file, "IDAT", ZLIB_HEADER);
            var checksum = Adler.EMPTY;
            for (var strip : strips) {
                writeChunk(file, "IDAT", strip.compressed());
                checksum = checksum.followedBy(strip.checksum());
            }
            writeChunk(file, "IDAT", checksum.bytes());
            writeChunk(file, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PngStrip strip(Bitmap bitmap, boolean opaque, int index, boolean last) {
        int from = index * STRIP_ROWS;
        return PngStrip.of(bitmap, opaque ? 3 : 4, from, Math.min(bitmap.height(), from + STRIP_ROWS), last);
    }

    private static byte[] header(Bitmap bitmap, boolean opaque) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeInt(bitmap.width());
        header.writeInt(bitmap.height());
        header.write(new byte[] {BITS, (byte) (opaque ? RGB : RGBA), 0, 0, 0});
        return bytes.toByteArray();
    }

    private static void writeChunk(DataOutputStream file, String type, byte[] content) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        file.writeInt(content.length);
        file.write(name);
        file.write(content);
        file.writeInt((int) checksum.getValue());
    }
}
