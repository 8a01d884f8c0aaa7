package dev.maquette.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/** Data URLs that look like pictures and are none, or none that should be opened. */
final class BadInputPictures {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private BadInputPictures() {}

    static String dataUrl(String contentType, String content) {
        return dataUrl(contentType, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A picture of so many bytes, if it were one. */
    static String dataUrlOfSize(int bytes) {
        return dataUrl("image/png", Arrays.copyOf(SIGNATURE, bytes));
    }

    /** A PNG that says it has this size, in grey, with no pixels at all. */
    static String pngOfSize(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        return dataUrl("image/png", joined(SIGNATURE, chunk("IHDR", header), chunk("IEND", new byte[0])));
    }

    static String cutOffPng() {
        return dataUrl("image/png", SIGNATURE);
    }

    /** What a data URL holds. */
    static byte[] bytes(String dataUrl) {
        return Base64.getDecoder().decode(dataUrl.substring(dataUrl.indexOf(',') + 1));
    }

    private static String dataUrl(String contentType, byte[] content) {
        return "data:" + contentType + ";base64," + Base64.getEncoder().encodeToString(content);
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = joined(type.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 checksum = new CRC32();
        checksum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
