package dev.maquette.provider.sandbox.object;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Carries a description inside a picture, as a {@code tEXt} chunk (PNG, third edition, 11.3.3.2), so that whoever brings
 * the picture back brings the description back. The text is JSON in ASCII.
 *
 * @param <T> what Jackson can write and read
 */
public final class PngDescription<T> {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Length, type and checksum of a chunk. */
    private static final int OVERHEAD = 12;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final byte[] keyword;
    private final Class<T> type;

    /** @param keyword tells this description from others: 1..79 printable ASCII characters */
    public PngDescription(String keyword, Class<T> type) {
        this.keyword = (keyword + "\0").getBytes(StandardCharsets.US_ASCII);
        this.type = type;
    }

    /** @param png a whole PNG file, which ends with the empty {@code IEND} chunk */
    public byte[] write(byte[] png, T description) {
        ByteArrayOutputStream described = new ByteArrayOutputStream(png.length + 1024);
        described.write(png, 0, png.length - OVERHEAD);
        described.writeBytes(chunk(toJson(description)));
        described.write(png, png.length - OVERHEAD, OVERHEAD);
        return described.toByteArray();
    }

    /** Empty for pictures without such a description, for other formats and for anything broken. */
    public Optional<T> read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length < SIGNATURE.length
                || !Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            return Optional.empty();
        }
        int at = SIGNATURE.length;
        while (at + OVERHEAD <= bytes.length) {
            int length = file.getInt(at);
            if (length < 0 || length > bytes.length - at - OVERHEAD) {
                return Optional.empty();
            }
            if (isText(file.getInt(at + 4)) && startsWithKeyword(bytes, at + 8, length)) {
                int start = at + 8 + keyword.length;
                return fromJson(new String(bytes, start, length - keyword.length, StandardCharsets.US_ASCII));
            }
            at += length + OVERHEAD;
        }
        return Optional.empty();
    }

    String toJson(T description) {
        try {
            return JSON.writeValueAsString(description);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<T> fromJson(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, type));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }

    private byte[] chunk(String text) {
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer chunk = ByteBuffer.allocate(OVERHEAD + keyword.length + characters.length);
        chunk.putInt(keyword.length + characters.length)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .put(keyword)
                .put(characters);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array(), 4, chunk.position() - 4);
        return chunk.putInt((int) checksum.getValue()).array();
    }

    private static boolean isText(int type) {
        return type
                == ByteBuffer.wrap("tEXt".getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private boolean startsWithKeyword(byte[] bytes, int from, int length) {
        return length >= keyword.length
                && Arrays.equals(bytes, from, from + keyword.length, keyword, 0, keyword.length);
    }
}
