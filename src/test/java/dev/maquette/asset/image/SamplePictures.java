package dev.maquette.asset.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small pictures of every kind, and the chunks of which hostile ones are put together. */
public final class SamplePictures {

    static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private SamplePictures() {}

    static byte[] png(int width, int height) {
        return encoded(gradient(width, height), "png");
    }

    static byte[] jpeg(int width, int height) {
        return encoded(gradient(width, height), "jpeg");
    }

    /** 64 x 64, lossy, without alpha: made with cwebp 1.2.4 from a gradient. */
    static byte[] lossyWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRpgAAABXRUJQVlA4IIwAAADwBACdASpAAEAAPzmOvle+v6YjrhbYA/AnCWQAwJhRhLMh6U2///N5H//4kB//+wAA/u3koftj"
                                + "sqnyMw/5i/1PQ/WuQtpfXT+Fsng19F2NKQNcZNVCygHCwd+2kNLH0rdsfqYsb/FKHGAxY66cRRjTiXljZhcWsPAIhvGTVakzyhpU"
                                + "2/E50ygZeAAAAA==");
    }

    /** 64 x 64, extended, lossy with an alpha plane: from the same. */
    static byte[] webpWithAlpha() {
        return Base64.getDecoder()
                .decode(
                        "UklGRs4AAABXRUJQVlA4WAoAAAAQAAAAPwAAPwAAQUxQSB0AAAABCYBI2h99gYj+pw6CbJv5Q28AB3jEBExAsa77DgBWUDggigAA"
                                + "ADAFAJ0BKkAAQAA/OZC+Vz6/piOuFtgD8CcJZAZwC/2ADEsyHpTb//83kf//iQH//7AAAP7tppXkI7KTgC1g/aa/Svu/v2xGOowL"
                                + "ZFQG3+6AeTZIu724A3b7OzeYQC+1fkM5p96gYe5UknJZjVUGzn7hbFswC028Z0qaecBpi4ehGgqB3k0zZYoIAA==");
    }

    /** 64 x 64, lossless: from the same. */
    static byte[] losslessWebp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRkIAAABXRUJQVlA4TDUAAAAvP8APEAmAIAb8TxuI6H/qC4Ag/K8biOh/6lCQtgGz5994BYxA0hZv+wdo/CdApEMfCuj/GwA=");
    }

    /** A PNG of 8-bit grey or palette pixels, all zero, that says it has this size, with further chunks before the data. */
    public static byte[] pngOf(int width, int height, boolean palette, byte[]... chunks) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) (palette ? 3 : 0))
                .array();
        var all = new ByteArrayOutputStream();
        all.writeBytes(PNG_SIGNATURE);
        all.writeBytes(chunk("IHDR", header));
        if (palette) {
            all.writeBytes(chunk("PLTE", new byte[3]));
        }
        for (var chunk : chunks) {
            all.writeBytes(chunk);
        }
        all.writeBytes(chunk("IDAT", deflated(new byte[(int) Math.min(height * (width + 1L), 100_000)])));
        all.writeBytes(chunk("IEND", new byte[0]));
        return all.toByteArray();
    }

    static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    static byte[] deflated(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(compressed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static BufferedImage gradient(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x * 255 / width << 16 | y * 255 / height << 8 | 0x40);
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
