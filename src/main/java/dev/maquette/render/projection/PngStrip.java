package dev.maquette.render.projection;

import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/**
 * Some rows of a PNG, filtered and compressed.
 *
 * @param compressed whole bytes of a deflate stream (RFC 1951), so that the next strip can follow
 * @param checksum of the filtered rows
 */
record PngStrip(byte[] compressed, Adler checksum) {

    /** The filter that serves photos best (ISO/IEC 15948, section 9.4); to try the others on each row costs more than it saves. */
    private static final byte PAETH = 4;

    /** @param channels 3 or 4 */
    static PngStrip of(Bitmap bitmap, int channels, int from, int to, boolean last) {
        int length = 1 + bitmap.width() * channels;
        var filtered = new byte[(to - from) * length];
        var row = new byte[channels + bitmap.width() * channels];
        var above = new byte[row.length];
        if (from > 0) {
            unpack(bitmap, from - 1, channels, above);
        }
        for (int y = from; y < to; y++) {
            unpack(bitmap, y, channels, row);
            filter(row, above, channels, filtered, (y - from) * length);
            var swapped = above;
            above = row;
            row = swapped;
        }
        var checksum = new Adler32();
        checksum.update(filtered);
        return new PngStrip(compress(filtered, last), new Adler(checksum.getValue(), filtered.length));
    }

    /** Behind as many zeros as a pixel has channels, for the first pixel to have one to its left. */
    private static void unpack(Bitmap bitmap, int y, int channels, byte[] row) {
        int start = y * bitmap.width();
        int index = channels;
        for (int x = 0; x < bitmap.width(); x++, index += channels) {
            int pixel = bitmap.argb()[start + x];
            row[index] = (byte) (pixel >> 16);
            row[index + 1] = (byte) (pixel >> 8);
            row[index + 2] = (byte) pixel;
            if (channels == 4) {
                row[index + 3] = (byte) (pixel >>> 24);
            }
        }
    }

    private static void filter(byte[] row, byte[] above, int channels, byte[] filtered, int start) {
        filtered[start] = PAETH;
        int target = start + 1 - channels;
        for (int i = channels; i < row.length; i++) {
            int left = row[i - channels] & 0xFF;
            int up = above[i] & 0xFF;
            int corner = above[i - channels] & 0xFF;
            filtered[target + i] = (byte) (row[i] - predictor(left, up, corner));
        }
    }

    /** Of the three the one nearest to their plane. */
    private static int predictor(int left, int up, int corner) {
        int byLeft = Math.abs(up - corner);
        int byUp = Math.abs(left - corner);
        int byCorner = Math.abs(left + up - 2 * corner);
        int nearer = byLeft <= byUp ? left : up;
        return Math.min(byLeft, byUp) <= byCorner ? nearer : corner;
    }

    private static byte[] compress(byte[] filtered, boolean last) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(filtered);
            if (last) {
                deflater.finish();
            }
            // what cannot be compressed is stored, with five bytes for each block of several thousand
            var compressed = new byte[filtered.length + filtered.length / 100 + 1024];
            int flush = last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH;
            int size = deflater.deflate(compressed, 0, compressed.length, flush);
            return Arrays.copyOf(compressed, size);
        }
    }
}
