package dev.maquette.asset;

import java.nio.charset.StandardCharsets;

/** Ranges and names: whatever the header is, the part that it asks for lies within the file. */
public final class ByteRangeTarget {

    private static final long[] SIZES = {0, 1, 100, Long.MAX_VALUE};

    private ByteRangeTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        AssetName.parse(header);
        for (long size : SIZES) {
            if (ByteRange.parse(header, size) instanceof ByteRange.Part(long offset, long count)
                    && (offset < 0 || count < 1 || count > size - offset)) {
                throw new IllegalStateException("%d bytes from %d of %d".formatted(count, offset, size));
            }
        }
    }
}
