package dev.maquette.asset.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks the chunks of a WebP (RFC 9649). An extended file states its canvas and again, in the coded frame, the size of
 * the picture; the decoder allocates by the second, so both must agree.
 */
final class WebpStructure {

    private static final int RIFF = fourCc("RIFF");
    private static final int WEBP = fourCc("WEBP");
    private static final int VP8 = fourCc("VP8 ");
    private static final int VP8L = fourCc("VP8L");
    private static final int VP8X = fourCc("VP8X");
    private static final int ALPH = fourCc("ALPH");
    private static final int HEADER_BYTES = 12;
    private static final int CHUNK_HEADER_BYTES = 8;
    private static final int ANIMATION_FLAG = 0x02;

    private record Size(int width, int height) {}

    private WebpStructure() {}

    static boolean hasSignature(byte[] bytes) {
        if (bytes.length < HEADER_BYTES) {
            return false;
        }
        var file = littleEndian(bytes);
        return file.getInt(0) == RIFF && file.getInt(8) == WEBP;
    }

    static void check(byte[] bytes) {
        var file = littleEndian(bytes);
        long end = CHUNK_HEADER_BYTES + Integer.toUnsignedLong(file.getInt(4));
        if (end > bytes.length) {
            throw new InvalidImageException("ends too early");
        }
        Size canvas = null;
        Size frame = null;
        boolean alpha = false;
        long position = HEADER_BYTES;
        while (position + CHUNK_HEADER_BYTES <= end) {
            int type = file.getInt((int) position);
            long length = Integer.toUnsignedLong(file.getInt((int) position + 4));
            int content = (int) position + CHUNK_HEADER_BYTES;
            if (content + length > end) {
                throw new InvalidImageException("ends too early");
            }
            var chunk = file.slice(content, (int) length).order(ByteOrder.LITTLE_ENDIAN);
            if (type == VP8X && position == HEADER_BYTES) {
                canvas = canvas(chunk);
            } else if (type == ALPH && !alpha) {
                alpha = true;
            } else if ((type == VP8 || type == VP8L) && frame == null) {
                frame = type == VP8 ? lossy(chunk) : lossless(chunk);
            } else if (isPictureChunk(type)) {
                // again, or not in its place
                throw damaged();
            }
            position = content + length + (length & 1);
        }
        if (frame == null || canvas != null && !canvas.equals(frame)) {
            throw damaged();
        }
    }

    private static Size canvas(ByteBuffer chunk) {
        require(chunk, 10);
        if ((chunk.get(0) & ANIMATION_FLAG) != 0) {
            throw new InvalidImageException("is animated; a still one is needed");
        }
        return new Size((chunk.getInt(3) >>> 8) + 1, (chunk.getInt(6) >>> 8) + 1);
    }

    /** The frame header of RFC 6386, section 9.1: tag, start code, then two sizes of 14 bits. */
    private static Size lossy(ByteBuffer chunk) {
        require(chunk, 10);
        return new Size(chunk.getShort(6) & 0x3FFF, chunk.getShort(8) & 0x3FFF);
    }

    private static Size lossless(ByteBuffer chunk) {
        require(chunk, 5);
        int sizes = chunk.getInt(1);
        return new Size((sizes & 0x3FFF) + 1, (sizes >>> 14 & 0x3FFF) + 1);
    }

    private static void require(ByteBuffer chunk, int bytes) {
        if (chunk.remaining() < bytes) {
            throw damaged();
        }
    }

    private static boolean isPictureChunk(int type) {
        return type == VP8X || type == ALPH || type == VP8 || type == VP8L;
    }

    private static InvalidImageException damaged() {
        return new InvalidImageException("is a damaged WebP");
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int fourCc(String code) {
        return code.charAt(0) | code.charAt(1) << 8 | code.charAt(2) << 16 | code.charAt(3) << 24;
    }
}
