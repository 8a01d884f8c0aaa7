package dev.maquette.asset.image;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * An input for the WebP reader, which takes whatever lies beyond the end for an endless row of zeros and goes on
 * decoding. Here a few zeros follow, since the reader looks eight bytes ahead, and whoever reads beyond those is told
 * that the file ends too early.
 */
final class StrictImageInputStream extends ImageInputStreamImpl {

    private static final int READ_AHEAD = 16;

    private final byte[] bytes;

    StrictImageInputStream(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        bitOffset = 0;
        requireMore();
        int index = (int) streamPos++;
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        bitOffset = 0;
        requireMore();
        int count = (int) Math.min(length, bytes.length + READ_AHEAD - streamPos);
        for (int i = 0; i < count; i++) {
            int index = (int) streamPos++;
            target[offset + i] = index < bytes.length ? bytes[index] : 0;
        }
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private void requireMore() {
        if (streamPos >= bytes.length + READ_AHEAD) {
            throw new InvalidImageException("ends too early");
        }
    }
}
