package dev.maquette.mesh.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file while it is written. All times in it are the same, so that equal content gives equal bytes. */
final class ZipArchive {

    /** Any fixed time; at the very first one of the format, Java would add a field that spoils the alignment. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int EXTRA_HEADER_BYTES = 4;

    /** Of an extra field that only pads, in the range that the format leaves to anyone. */
    private static final short PADDING_ID = 0x1986;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    void addCompressed(String name, byte[] content) {
        write(entry(name), content);
    }

    void addCompressed(String name, String content) {
        addCompressed(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds the file uncompressed so that its first byte is at a multiple of {@code alignment} bytes from the start. */
    void addAligned(String name, byte[] content, int alignment) {
        ZipEntry entry = entry(name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setExtra(padding(name, alignment));
        write(entry, content);
    }

    private byte[] padding(String name, int alignment) {
        int nameBytes = name.getBytes(StandardCharsets.UTF_8).length;
        int start = bytes.size() + LOCAL_HEADER_BYTES + nameBytes + EXTRA_HEADER_BYTES;
        int padding = Math.floorMod(-start, alignment);
        return ByteBuffer.allocate(EXTRA_HEADER_BYTES + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(PADDING_ID)
                .putShort((short) padding)
                .array();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ANY_TIME);
        return entry;
    }

    private void write(ZipEntry entry, byte[] content) {
        try {
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] finish() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
