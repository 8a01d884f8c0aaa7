package dev.maquette.render.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A strict reader of the outer structure of a PNG. */
final class PngChunks {

    private static final int SIGNATURE_LENGTH = 8;

    private PngChunks() {}

    /** What all chunks of pixel data hold together. Fails if the sum of any chunk is wrong. */
    static byte[] checked(byte[] png) {
        var file = ByteBuffer.wrap(png).position(SIGNATURE_LENGTH);
        var pixels = new ByteArrayOutputStream();
        while (file.hasRemaining()) {
            var content = new byte[4 + file.getInt()];
            file.get(content);
            var sum = new CRC32();
            sum.update(content);
            assertThat(file.getInt()).isEqualTo((int) sum.getValue());
            if (new String(content, 0, 4, StandardCharsets.US_ASCII).equals("IDAT")) {
                pixels.write(content, 4, content.length - 4);
            }
        }
        return pixels.toByteArray();
    }
}
