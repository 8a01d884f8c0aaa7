package dev.maquette.render.projection;

import java.nio.ByteBuffer;

/**
 * The checksum of a zlib stream (RFC 1950, section 8.2), with the length of what it was computed over, so that the checksums of two pieces give that of both.
 */
record Adler(long sum, long length) {

    static final Adler EMPTY = new Adler(1, 0);

    private static final long BASE = 65521;

    Adler followedBy(Adler next) {
        long low = (sum & 0xFFFF) + (next.sum & 0xFFFF) - 1;
        // each byte of the next piece adds the sum of all before it once more
        long high = (sum >>> 16) + (next.sum >>> 16) + next.length % BASE * ((sum & 0xFFFF) + BASE - 1);
        return new Adler(high % BASE << 16 | (low + BASE) % BASE, length + next.length);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) sum).array();
    }
}
