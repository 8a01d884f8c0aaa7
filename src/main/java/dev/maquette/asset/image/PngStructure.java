package dev.maquette.asset.image;

import java.nio.ByteBuffer;

/**
 * Walks the chunks of a PNG (PNG Specification, third edition, section 5). The JDK's reader believes a chunk's length
 * and allocates it, so no length may reach beyond the file.
 */
final class PngStructure {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int ACTL = 0x6163544C;
    private static final int IHDR_BYTES = 13;
    private static final int CRC_BYTES = 4;

    private PngStructure() {}

    static void check(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes).position(SIGNATURE.length);
        boolean hasData = false;
        for (int type = 0; type != IEND; ) {
            if (file.remaining() < 8) {
                throw new InvalidImageException("ends too early");
            }
            boolean first = file.position() == SIGNATURE.length;
            int length = file.getInt();
            type = file.getInt();
            if (first && (type != IHDR || length != IHDR_BYTES)) {
                throw new InvalidImageException("is a damaged PNG");
            }
            if (type == ACTL) {
                throw new InvalidImageException("is animated; a still one is needed");
            }
            hasData |= type == IDAT;
            // some encoders leave the checksum of the very last chunk out
            int rest = length + (type == IEND ? 0 : CRC_BYTES);
            if (length < 0 || rest < 0 || rest > file.remaining()) {
                throw new InvalidImageException("ends too early");
            }
            file.position(file.position() + rest);
        }
        if (!hasData) {
            throw new InvalidImageException("is a PNG without content");
        }
    }
}
